package planatlas.outcome;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a step answers about one document: a value, or the reason why there is none. Bad input is a
 * value here; an exception is a bug.
 *
 * @param <T> what an accepted document has become
 */
public sealed interface Outcome<T> {

  /** The step succeeded. */
  record Accepted<T>(T value) implements Outcome<T> {}

  /**
   * The document goes no further.
   *
   * @param detail one line for a person: what was found and what was expected
   */
  record Rejected<T>(Reason reason, String detail) implements Outcome<T> {}

  static <T> Outcome<T> accepted(T value) {
    return new Accepted<>(value);
  }

  static <T> Outcome<T> rejected(Reason reason, String detail) {
    return new Rejected<>(reason, detail);
  }

  /** The only place that looks inside. */
  default <R> R fold(
      Function<? super T, ? extends R> accepted, BiFunction<Reason, String, ? extends R> rejected) {
    if (this instanceof Accepted<T> a) {
      return accepted.apply(a.value());
    }
    if (this instanceof Rejected<T> r) {
      return rejected.apply(r.reason(), r.detail());
    }
    throw new AssertionError(this);
  }

  /** The next step, for an accepted document; a rejected one stays rejected. */
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return fold(next, Outcome::rejected);
  }
}
