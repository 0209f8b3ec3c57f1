package planatlas.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.segment.WrongSegmenter;

/** Tells what a machine is to blame for from what is a bug, in a failure that Spark reports. */
public final class EnvironmentFault {

  /** How Spark names where a task failed last: {@code (10.0.0.7 executor 3)}. */
  private static final Pattern EXECUTOR = Pattern.compile("\\((\\S+ executor \\S+)\\)");

  private EnvironmentFault() {}

  /** What is wrong and where, one line; empty where it is a bug. */
  public static Optional<String> in(Throwable failure) {
    String where = "";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof WrongSegmenter wrong) {
        return Optional.of(where + wrong.getMessage());
      }
      Matcher executor = EXECUTOR.matcher(String.valueOf(cause.getMessage()));
      if (where.isEmpty() && executor.find()) {
        where = executor.group(1) + ": ";
      }
    }
    return Optional.empty();
  }
}
