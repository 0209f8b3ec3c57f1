package planatlas.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Reads what a process writes to its error output, and keeps its last lines. Safe to share. */
final class ErrorOutput {

  private static final int LINES = 100;
  private static final int LINE = 500;

  /** How long the rest may take to arrive once the process has ended, in milliseconds. */
  private static final long REST = 2_000;

  private static final Pattern STACK = Pattern.compile("\\s+at .*|\\s*\\.\\.\\. \\d+ more");
  private static final Pattern BEGIN =
      Pattern.compile("Exception in thread \"[^\"]*\" |Caused by: |\\s*Suppressed: ");

  private final Deque<String> last = new ArrayDeque<>();
  private final Thread reader;

  ErrorOutput(InputStream stream) {
    reader = new Thread(() -> read(stream), "parser-errors");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream stream) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
      }
    } catch (IOException e) {
      // The process was ended while it wrote; what came is kept.
      return;
    }
  }

  private synchronized void keep(String line) {
    if (!STACK.matcher(line).matches() && !line.isBlank()) {
      last.addLast(line.length() > LINE ? line.substring(0, LINE) : line);
    }
    if (last.size() > LINES) {
      last.removeFirst();
    }
  }

  /**
   * The last line that says something to a person, without names of classes; empty where there is
   * none. Waits for the rest of an ended process.
   */
  String lastWords() throws InterruptedException {
    reader.join(REST);
    synchronized (this) {
      for (var lines = last.descendingIterator(); lines.hasNext(); ) {
        String words = PlainMessage.of(BEGIN.matcher(lines.next()).replaceFirst(""));
        if (!words.isEmpty()) {
          return words;
        }
      }
      return "";
    }
  }
}
