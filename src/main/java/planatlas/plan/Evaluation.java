package planatlas.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import planatlas.text.Normalizer;

/**
 * How well documents were described: what was answered, what of it is right, and how often what was
 * said with some confidence is. Immutable.
 *
 * @param judgements by question, one for each document that was both asked about and described
 * @param missing labelled files that nothing describes, in the order of the labels
 */
public record Evaluation(Map<Question, List<Judgement>> judgements, List<String> missing) {

  /**
   * One answer against what a person says.
   *
   * @param expected null where the text does not tell
   * @param answer null where none was given
   * @param confidence as stated, 0 to 1; 0 without an answer
   * @param evidence the words that the answer was taken from
   * @param source the kind of site that the document comes from; empty where it is not known
   */
  public record Judgement(
      String file,
      String expected,
      String answer,
      double confidence,
      String evidence,
      String source) {

    public boolean isAnswered() {
      return answer != null;
    }

    /** Silence is right where there is nothing to say. */
    public boolean isRight() {
      return Objects.equals(expected, answer);
    }

    /** An answer that is not right; silence is no wrong answer. */
    public boolean isWrong() {
      return isAnswered() && !isRight();
    }
  }

  /**
   * Counts of judgements.
   *
   * @param right of {@code answered}
   * @param silent without an answer where the label has one
   */
  public record Score(int documents, int answered, int right, int wrong, int silent) {

    /** The share of documents with an answer; NaN for no documents. */
    public double coverage() {
      return answered / (double) documents;
    }

    /** The share of answers that are right; NaN for no answers. */
    public double accuracy() {
      return right / (double) answered;
    }

    /** The share of documents that are right, rightly silent ones included; NaN for none. */
    public double rightOfAll() {
      return (documents - wrong - silent) / (double) documents;
    }
  }

  /**
   * The answers whose stated confidence lies in {@code [from, to)}, 1 included in the last.
   *
   * @param stated the mean of what they stated
   */
  public record Bin(double from, double to, int answered, int right, double stated) {

    /** The share that is right; what {@code stated} should be. */
    public double accuracy() {
      return right / (double) answered;
    }
  }

  private static final double[] EDGES = {0, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 1};

  public Evaluation {
    judgements = Collections.unmodifiableMap(new EnumMap<>(judgements));
    missing = List.copyOf(missing);
  }

  /**
   * Judges {@code descriptions} by {@code truths}; descriptions that no truth names are left out.
   *
   * @param descriptions by the names that truths have for the files
   * @param kinds labels of the kinds that count
   */
  public static Evaluation of(
      List<Truth> truths, Map<String, Description> descriptions, List<String> kinds) {
    Map<Question, List<Judgement>> judgements = new EnumMap<>(Question.class);
    List<String> missing = new ArrayList<>();
    for (Truth truth : truths) {
      Description description = descriptions.get(truth.file());
      if (description == null) {
        missing.add(truth.file());
        continue;
      }
      truth
          .answers()
          .forEach(
              (question, expected) ->
                  judgements
                      .computeIfAbsent(question, q -> new ArrayList<>())
                      .add(judge(truth, question, expected.orElse(null), description, kinds)));
    }
    return new Evaluation(judgements, missing);
  }

  /** The judgements of one question; none where it was not asked. */
  public List<Judgement> of(Question question) {
    return judgements.getOrDefault(question, List.of());
  }

  private static Judgement judge(
      Truth truth,
      Question question,
      String expected,
      Description description,
      List<String> kinds) {
    String answer = null;
    double confidence = 1;
    String evidence = "";
    switch (question) {
      case REGION -> {
        answer = description.region().code();
        confidence = description.region().confidence();
        evidence = description.region().evidence();
      }
      case YEAR -> {
        PlanYear year = description.year();
        answer = year == null ? null : String.valueOf(year.first());
        confidence = year == null ? 0 : year.confidence();
        evidence = year == null ? "" : year.evidence();
      }
      case KIND -> answer = description.kind().label();
      case COUNTED -> {
        boolean counts = description.barred() == null && kinds.contains(description.kind().label());
        answer = counts ? "1" : "0";
        evidence =
            description.kind().label()
                + (description.barred() == null ? "" : ", " + description.barred());
      }
      case TITLE -> {
        answer = description.title();
        // Two ways to print one title are one title.
        if (answer != null && expected != null && comparable(answer).equals(comparable(expected))) {
          answer = expected;
        }
      }
      default -> throw new AssertionError(question);
    }
    return new Judgement(truth.file(), expected, answer, confidence, evidence, truth.source());
  }

  /** The letters and digits of a title, so that spaces, quotes and widths make no difference. */
  private static String comparable(String title) {
    return Normalizer.normalize(title)
        .text()
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  public static Score score(List<Judgement> judgements) {
    return new Score(
        judgements.size(),
        count(judgements, Judgement::isAnswered),
        count(judgements, j -> j.isAnswered() && j.isRight()),
        count(judgements, Judgement::isWrong),
        count(judgements, j -> !j.isAnswered() && !j.isRight()));
  }

  private static int count(List<Judgement> judgements, Predicate<Judgement> of) {
    return (int) judgements.stream().filter(of).count();
  }

  /** Everything that is not right, wrong answers first, the most confident of them first. */
  public static List<Judgement> misses(List<Judgement> judgements) {
    return judgements.stream()
        .filter(j -> !j.isRight())
        .sorted(
            Comparator.comparingDouble(Judgement::confidence)
                .reversed()
                .thenComparing(Judgement::file))
        .toList();
  }

  /** Answers by stated confidence, the least first; bins without answers are left out. */
  public static List<Bin> bins(List<Judgement> judgements) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i + 1 < EDGES.length; i++) {
      double from = EDGES[i];
      double to = EDGES[i + 1];
      boolean last = i + 2 == EDGES.length;
      List<Judgement> inside =
          judgements.stream()
              .filter(Judgement::isAnswered)
              .filter(j -> j.confidence() >= from && (j.confidence() < to || last))
              .toList();
      if (!inside.isEmpty()) {
        double stated = inside.stream().mapToDouble(Judgement::confidence).average().orElseThrow();
        bins.add(new Bin(from, to, inside.size(), count(inside, Judgement::isRight), stated));
      }
    }
    return bins;
  }
}
