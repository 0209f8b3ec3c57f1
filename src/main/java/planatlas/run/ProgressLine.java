package planatlas.run;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Says while a run works how far it is: one line that is written over on a terminal, a line now and
 * then elsewhere. Safe to share.
 */
public final class ProgressLine implements AutoCloseable {

  private static final long TERMINAL_MILLIS = 250;
  private static final long LOG_MILLIS = 15_000;

  private final PrintStream out;
  private final boolean terminal;
  private long found;
  private volatile LongSupplier done = () -> 0;
  private Thread ticker;
  private String last = "";

  public ProgressLine(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void listed(int files) {
    found = files;
    line("%,d documents found; starting Spark".formatted(files));
  }

  void reading(LongSupplier counter) {
    done = counter;
    ticker =
        new Thread(
            () -> {
              try {
                while (true) {
                  line("read %,d of %,d documents".formatted(done.getAsLong(), found));
                  Thread.sleep(terminal ? TERMINAL_MILLIS : LOG_MILLIS);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "progress");
    ticker.setDaemon(true);
    ticker.start();
  }

  void phase(String what) {
    stopTicker();
    line("read %,d of %,d documents; %s".formatted(done.getAsLong(), found, what));
  }

  @Override
  public void close() {
    stopTicker();
    if (terminal && !last.isEmpty()) {
      out.print("\r\u001b[K");
      out.flush();
    }
    last = "";
  }

  private void stopTicker() {
    if (ticker != null) {
      ticker.interrupt();
      ticker = null;
    }
  }

  private synchronized void line(String text) {
    if (text.equals(last)) {
      return;
    }
    last = text;
    if (terminal) {
      out.print("\r\u001b[K" + text);
      out.flush();
    } else {
      out.println(text);
    }
  }
}
