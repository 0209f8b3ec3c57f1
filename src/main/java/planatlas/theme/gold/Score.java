package planatlas.theme.gold;

import java.util.Optional;
import java.util.OptionalDouble;
import planatlas.measure.Interval;
import planatlas.measure.Wilson;

/**
 * Decisions of one kind, counted. Measures are empty where they divide by nothing: precision where
 * nothing was found, recall where nothing was to be found, F1 where neither.
 */
public record Score(int truePositive, int falsePositive, int falseNegative, int trueNegative) {

  static final Score NONE = new Score(0, 0, 0, 0);

  Score plus(boolean said, boolean found) {
    return new Score(
        truePositive + (said && found ? 1 : 0),
        falsePositive + (!said && found ? 1 : 0),
        falseNegative + (said && !found ? 1 : 0),
        trueNegative + (!said && !found ? 1 : 0));
  }

  public OptionalDouble precision() {
    return share(truePositive, truePositive + falsePositive);
  }

  public OptionalDouble recall() {
    return share(truePositive, truePositive + falseNegative);
  }

  /** The harmonic mean of precision and recall. */
  public OptionalDouble f1() {
    return share(2 * truePositive, 2 * truePositive + falsePositive + falseNegative);
  }

  public Optional<Interval> precisionInterval() {
    return wilson(truePositive, truePositive + falsePositive);
  }

  public Optional<Interval> recallInterval() {
    return wilson(truePositive, truePositive + falseNegative);
  }

  public Optional<Interval> f1Interval() {
    int wrong = falsePositive + falseNegative;
    return truePositive + wrong == 0
        ? Optional.empty()
        : Optional.of(Wilson.f1(truePositive, wrong));
  }

  /** Sentences decided. */
  public int total() {
    return truePositive + falsePositive + falseNegative + trueNegative;
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  private static Optional<Interval> wilson(int part, int whole) {
    return whole == 0 ? Optional.empty() : Optional.of(Wilson.interval(part, whole));
  }
}
