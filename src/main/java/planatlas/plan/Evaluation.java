package planatlas.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How well documents were described: what was answered, what of it is right, and how often what was
 * said with some confidence is. Immutable.
 *
 * @param regions one judgement for each document that was both labelled and described
 * @param years likewise
 * @param missing labelled files that nothing describes, in the order of the labels
 */
public record Evaluation(List<Judgement> regions, List<Judgement> years, List<String> missing) {

  /**
   * One answer against what a person says.
   *
   * @param expected null where the text does not tell
   * @param answer null where none was given
   * @param confidence as stated, 0 to 1; 0 without an answer
   * @param evidence the words that the answer was taken from
   */
  public record Judgement(
      String file, String expected, String answer, double confidence, String evidence) {

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
    regions = List.copyOf(regions);
    years = List.copyOf(years);
    missing = List.copyOf(missing);
  }

  /**
   * Judges {@code descriptions} by {@code truths}; descriptions that no truth names are left out.
   *
   * @param descriptions by the names that truths have for the files
   */
  public static Evaluation of(List<Truth> truths, Map<String, Description> descriptions) {
    List<Judgement> regions = new ArrayList<>();
    List<Judgement> years = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Truth truth : truths) {
      Description description = descriptions.get(truth.file());
      if (description == null) {
        missing.add(truth.file());
      } else {
        regions.add(region(truth, description));
        years.add(year(truth, description));
      }
    }
    return new Evaluation(regions, years, missing);
  }

  private static Judgement region(Truth truth, Description description) {
    return new Judgement(
        truth.file(),
        truth.regionCode(),
        description.region().code(),
        description.region().confidence(),
        description.region().evidence());
  }

  private static Judgement year(Truth truth, Description description) {
    PlanYear year = description.year();
    return new Judgement(
        truth.file(),
        truth.planYear() == null ? null : String.valueOf(truth.planYear()),
        year == null ? null : String.valueOf(year.first()),
        year == null ? 0 : year.confidence(),
        year == null ? "" : year.evidence());
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
