package planatlas.outcome;

import java.util.List;
import java.util.function.Function;

/**
 * A file that a person wrote, read: its value, or everything that is wrong with it.
 *
 * @param <T> what the file says
 */
public sealed interface Checked<T> {

  record Valid<T>(T value) implements Checked<T> {}

  record Invalid<T>(List<Problem> problems) implements Checked<T> {
    public Invalid {
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("invalid needs a problem");
      }
      problems = List.copyOf(problems);
    }
  }

  static <T> Checked<T> valid(T value) {
    return new Valid<>(value);
  }

  static <T> Checked<T> invalid(Problem problem) {
    return new Invalid<>(List.of(problem));
  }

  /** {@code value} where there are no problems. */
  static <T> Checked<T> of(T value, List<Problem> problems) {
    return problems.isEmpty() ? valid(value) : new Invalid<>(problems);
  }

  default <R> R fold(
      Function<? super T, ? extends R> valid, Function<List<Problem>, ? extends R> invalid) {
    if (this instanceof Valid<T> v) {
      return valid.apply(v.value());
    }
    if (this instanceof Invalid<T> i) {
      return invalid.apply(i.problems());
    }
    throw new AssertionError(this);
  }

  /** The next check, for a valid value; problems stay. */
  default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
    return fold(next, Invalid::new);
  }

  default List<Problem> problems() {
    return fold(v -> List.of(), p -> p);
  }
}
