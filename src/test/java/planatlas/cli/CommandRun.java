package planatlas.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command came to, and what it printed. */
record CommandRun(int exit, String out, String err) {

  static CommandRun of(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
      int exit = Main.execute(args);
      return new CommandRun(
          exit,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** The lines in which the program names an error. */
  List<String> errorLines() {
    return err.lines().filter(line -> line.startsWith("planatlas:")).toList();
  }

  /** The first of {@link #errorLines}; empty where there is none. */
  String error() {
    return errorLines().isEmpty() ? "" : errorLines().get(0);
  }
}
