package planatlas.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Checks the answers in one line of truths. Not safe to share. */
final class TruthCells {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{6,12}");
  private static final Pattern YEAR = Pattern.compile("[0-9]+");
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2100;
  private static final List<String> KINDS =
      Arrays.stream(DocKind.values()).map(DocKind::label).toList();

  private final Consumer<String> problem;
  private boolean sound = true;

  TruthCells(Consumer<String> problem) {
    this.problem = problem;
  }

  boolean areSound() {
    return sound;
  }

  /**
   * True where two people could differ on the answer.
   *
   * @param ambiguous empty, {@code 1} for every question, or the columns, parted by spaces
   */
  static boolean isLeftOut(String ambiguous, Question question) {
    return ambiguous.equals("1") || List.of(ambiguous.split("[ ;]+")).contains(question.column());
  }

  /** Empty for an empty cell, and for one that is a problem. */
  Optional<String> answer(Question question, String cell) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String fault =
        switch (question) {
          case REGION ->
              CODE.matcher(cell).matches()
                  ? null
                  : "region_code is \"%s\"; expected 6 to 12 digits or capitals, or nothing";
          case YEAR -> year(cell);
          case KIND ->
              KINDS.contains(cell)
                  ? null
                  : "doc_kind is \"%s\"; expected one of " + String.join(", ", KINDS);
          case COUNTED ->
              cell.equals("0") || cell.equals("1") ? null : "counted is \"%s\"; expected 0 or 1";
          case TITLE -> null;
        };
    if (fault != null) {
      sound = false;
      problem.accept(fault.formatted(cell));
      return Optional.empty();
    }
    return Optional.of(cell);
  }

  private static String year(String cell) {
    if (!YEAR.matcher(cell).matches()) {
      return "plan_year is \"%s\"; expected a year or nothing";
    }
    boolean possible =
        cell.length() == 4
            && Integer.parseInt(cell) >= FIRST_YEAR
            && Integer.parseInt(cell) <= LAST_YEAR;
    return possible
        ? null
        : "plan_year is %s; expected a year from " + FIRST_YEAR + " to " + LAST_YEAR;
  }
}
