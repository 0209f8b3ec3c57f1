package planatlas.job;

import java.util.function.BiConsumer;
import planatlas.source.Limits;

/** The key {@code limits} of a job file. */
final class LimitKeys {

  private final BiConsumer<String, String> problem;
  private boolean sound = true;

  /**
   * @param problem is told the path of a key and what is wrong there
   */
  LimitKeys(BiConsumer<String, String> problem) {
    this.problem = problem;
  }

  /** The defaults where a limit is not given, and for all where one is wrong. */
  Limits read(JobFile.LimitSettings given) {
    if (given == null) {
      return Limits.DEFAULT;
    }
    Limits by = Limits.DEFAULT;
    long bytes = atLeast(1, "bytes", given.bytes(), by.bytes());
    long characters = atLeast(1, "characters", given.characters(), by.characters());
    long seconds = atLeast(1, "seconds", given.seconds(), by.seconds());
    long memory = atLeast(Limits.LEAST_MEMORY, "memory", given.memory(), by.memory());
    long entries = atLeast(1, "entries", given.entries(), by.entries());
    long expanded = atLeast(1, "expanded_bytes", given.expandedBytes(), by.expandedBytes());
    return sound
        ? new Limits(bytes, (int) characters, (int) seconds, (int) memory, (int) entries, expanded)
        : by;
  }

  private long atLeast(long least, String key, Number given, long otherwise) {
    if (given == null) {
      return otherwise;
    }
    if (given.longValue() < least) {
      sound = false;
      problem.accept(
          "limits." + key, "is %d; expected %d or more".formatted(given.longValue(), least));
    }
    return given.longValue();
  }
}
