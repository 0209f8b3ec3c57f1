package planatlas.source;

import java.util.concurrent.Callable;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/** The one guard of the house: whatever a parser throws on hostile input is that input's fate. */
public final class Guard {

  private Guard() {}

  public static <T> Outcome<T> around(Callable<Outcome<T>> parser) {
    try {
      return parser.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (Exception | StackOverflowError e) {
      return Outcome.rejected(Reason.PARSER_FAILED, oneLine(String.valueOf(e)));
    }
  }

  private static String oneLine(String words) {
    String line = words.replaceAll("\\s*\\R\\s*", " ");
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
