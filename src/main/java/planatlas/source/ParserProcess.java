package planatlas.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/** One running {@link ParserMain}. Used by one thread at a time. */
final class ParserProcess {

  /** What a JVM under {@code -XX:+ExitOnOutOfMemoryError} answers. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int START_SECONDS = 60;

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "parser-limits");
            thread.setDaemon(true);
            return thread;
          });

  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final ErrorOutput errors;

  private ParserProcess(Process process) {
    this.process = process;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.errors = new ErrorOutput(process.getErrorStream());
  }

  /**
   * Starts a process and waits until it is ready.
   *
   * @param memory of its heap, in MiB
   * @throws IOException where it does not start
   */
  static ParserProcess start(int memory) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                // What its libraries log is for nobody.
                "-Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider",
                "-Dorg.apache.logging.log4j.simplelog.level=OFF",
                "-cp",
                ParserClassPath.ofThisJvm(),
                "planatlas.source.ParserMain"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    ParserProcess parser = new ParserProcess(builder.start());
    ScheduledFuture<?> limit = CLOCK.schedule(parser::end, START_SECONDS, TimeUnit.SECONDS);
    try {
      if (parser.in.readInt() != Frames.READY) {
        throw new IOException("its first word is not that of a parser");
      }
      return parser;
    } catch (IOException e) {
      parser.end();
      throw new IOException("no parser process started: " + parser.why(e.getMessage()), e);
    } finally {
      limit.cancel(false);
    }
  }

  /**
   * Asks, and ends the process where the answer takes longer than allowed.
   *
   * @throws IOException where the process had ended before it was asked
   */
  Outcome<Extraction> ask(Frames.Request request, int seconds, int memory) throws IOException {
    if (!process.isAlive()) {
      throw new IOException("the parser process has ended");
    }
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> limit =
        CLOCK.schedule(
            () -> {
              late.set(true);
              end();
            },
            seconds,
            TimeUnit.SECONDS);
    try {
      Frames.write(request, out);
      return Frames.answer(in);
    } catch (IOException e) {
      return late.get()
          ? Outcome.rejected(
              Reason.TIMED_OUT, "took longer than %d s, which is limits.seconds".formatted(seconds))
          : died(request.format(), memory);
    } finally {
      limit.cancel(false);
    }
  }

  private Outcome<Extraction> died(Format format, int memory) throws IOException {
    int exit;
    try {
      exit = process.waitFor();
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (exit == 0) {
      throw new IOException("the parser process has ended");
    }
    return Outcome.rejected(
        Reason.PARSER_FAILED,
        exit == OUT_OF_MEMORY
            ? "needs more than the %d MiB of limits.memory".formatted(memory)
            : "the parser of %s ended: %s".formatted(files(format), why(exit(exit))));
  }

  private static String files(Format format) {
    return switch (format) {
      case PDF -> "PDF files";
      case DOC, DOCX -> "Word files";
      case HTML, TEXT, MARKDOWN -> "pages";
    };
  }

  /** A shell's way to say that a signal ended a process is 128 and the signal's number. */
  private static String exit(int code) {
    return switch (code) {
      case 128 + 9 -> "the system stopped it (signal 9), as it does when memory runs out";
      case 128 + 6, 128 + 11 -> "Java itself failed (signal %d)".formatted(code - 128);
      default -> code > 128 ? "signal %d".formatted(code - 128) : "exit code %d".formatted(code);
    };
  }

  /** What the process said last, or else what is known of its end. */
  private String why(String otherwise) throws IOException {
    try {
      String words = errors.lastWords();
      return words.isEmpty() ? otherwise : words;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  void end() {
    process.destroyForcibly();
  }
}
