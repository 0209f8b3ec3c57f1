package planatlas;

import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;

/**
 * Draws from an arbitrary for a time instead of a number of tries, inside a property of one try, so
 * that jqwik reports the seed of what fails and repeats it. {@code -Dplanatlas.fuzz.seconds} sets
 * the time, 20 by default.
 */
public final class FuzzTime {

  private static final long SECONDS = Long.getLong("planatlas.fuzz.seconds", 20);

  private FuzzTime() {}

  /** How many values were tried; none may take longer than {@code mostMillis}. */
  public static <T> long fill(Arbitrary<T> values, long mostMillis, Consumer<T> check) {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    long tried = 0;
    while (System.nanoTime() < end) {
      T value = values.sample();
      long begin = System.nanoTime();
      check.accept(value);
      long millis = (System.nanoTime() - begin) / 1_000_000;
      if (millis > mostMillis) {
        throw new AssertionError("took %d ms: %s".formatted(millis, value));
      }
      tried++;
    }
    return tried;
  }
}
