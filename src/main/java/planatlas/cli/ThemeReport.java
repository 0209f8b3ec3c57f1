package planatlas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import planatlas.measure.Interval;
import planatlas.run.GoldRun;
import planatlas.theme.gold.Evaluation;
import planatlas.theme.gold.GoldSentence;
import planatlas.theme.gold.Judgement;
import planatlas.theme.gold.Score;
import planatlas.theme.gold.ThemeScore;

/** Precision, recall and F1 by theme, for a person; then by group, then every wrong decision. */
final class ThemeReport {

  private final Evaluation evaluation;
  private final GoldRun.Groups groups;
  private final StringBuilder text = new StringBuilder();

  ThemeReport(Evaluation evaluation, GoldRun.Groups groups) {
    this.evaluation = evaluation;
    this.groups = groups;
  }

  String text() {
    line("Core (labelled 2 against 0; sentences labelled 1 left out), with 95% intervals");
    scores(evaluation, s -> s.core());
    line("Core or related (labelled 1 or 2 against 0), with 95% intervals");
    scores(evaluation, s -> s.any());
    grouped("region level", s -> groups.level(s.file()));
    grouped("plan year", s -> groups.year(s.file()));
    List<Judgement> wrong = evaluation.wrong();
    line("%,d wrong decisions".formatted(wrong.size()));
    wrong.forEach(w -> line("  " + w));
    return text.toString();
  }

  private void scores(Evaluation of, Function<ThemeScore, Score> which) {
    TextTable table = new TextTable();
    table.row(List.of("theme", "sentences", "positive", "precision", "recall", "F1"));
    of.themes()
        .forEach(
            (theme, score) -> {
              Score s = which.apply(score);
              table.row(
                  List.of(
                      theme,
                      "" + s.total(),
                      "" + (s.truePositive() + s.falseNegative()),
                      rate(s.precision(), s.precisionInterval()),
                      rate(s.recall(), s.recallInterval()),
                      rate(s.f1(), s.f1Interval())));
            });
    text.append(table).append(System.lineSeparator());
  }

  private void grouped(String name, Function<GoldSentence, String> group) {
    line("Core F1 by " + name + " (positive sentences)");
    TextTable table = new TextTable();
    List<String> themes = List.copyOf(evaluation.themes().keySet());
    List<String> head = new ArrayList<>(List.of(name));
    head.addAll(themes);
    table.row(head);
    evaluation
        .by(group)
        .forEach(
            (value, of) -> {
              List<String> row = new ArrayList<>(List.of(value));
              for (String theme : themes) {
                Score s = of.themes().containsKey(theme) ? of.themes().get(theme).core() : null;
                row.add(
                    s == null
                        ? ""
                        : "%s (%d)"
                            .formatted(number(s.f1()), s.truePositive() + s.falseNegative()));
              }
              table.row(row);
            });
    text.append(table).append(System.lineSeparator());
  }

  private static String rate(OptionalDouble value, Optional<Interval> interval) {
    return number(value)
        + interval
            .map(i -> String.format(Locale.ROOT, " [%.3f, %.3f]", i.low(), i.high()))
            .orElse("");
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "-";
  }

  private void line(String line) {
    text.append(line).append(System.lineSeparator());
  }
}
