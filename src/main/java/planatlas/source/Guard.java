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
    } catch (StackOverflowError e) {
      return Outcome.rejected(Reason.PARSER_FAILED, "is nested too deeply to be read");
    } catch (LinkageError e) {
      return Outcome.rejected(
          Reason.PARSER_FAILED,
          "needs a part of Plan Atlas that is missing here; install the release again");
    } catch (Exception e) {
      String words = PlainMessage.of(e);
      return Outcome.rejected(
          Reason.PARSER_FAILED,
          words.isEmpty() ? "is built in a way that its parser cannot read" : words);
    }
  }
}
