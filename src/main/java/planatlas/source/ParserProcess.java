package planatlas.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /** One of each library that the parsers call, by which its place is found. */
  private static final List<String> NEEDED =
      List.of(
          "planatlas.source.ParserMain",
          "org.jsoup.Jsoup",
          "org.apache.pdfbox.Loader",
          "org.apache.pdfbox.io.RandomAccessRead",
          "org.apache.fontbox.FontBoxFont",
          "org.apache.poi.poifs.filesystem.POIFSFileSystem",
          "org.apache.poi.xwpf.usermodel.XWPFDocument",
          "org.apache.poi.hwpf.HWPFDocument",
          "org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum",
          "org.apache.xmlbeans.XmlObject",
          "com.zaxxer.sparsebits.SparseBitSet",
          "com.ibm.icu.text.CharsetDetector",
          "org.apache.commons.io.IOUtils",
          "org.apache.commons.codec.Charsets",
          "org.apache.commons.codec.digest.DigestUtils",
          "org.apache.commons.collections4.ListUtils",
          "org.apache.commons.compress.archivers.zip.ZipFile",
          "org.apache.commons.math3.util.ArithmeticUtils",
          "org.apache.commons.logging.LogFactory",
          "org.slf4j.LoggerFactory",
          "org.apache.logging.log4j.LogManager");

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

  private ParserProcess(Process process) {
    this.process = process;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
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
                "-cp",
                classPath(),
                "planatlas.source.ParserMain"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    ParserProcess parser = new ParserProcess(builder.start());
    ScheduledFuture<?> limit = CLOCK.schedule(parser::end, START_SECONDS, TimeUnit.SECONDS);
    try {
      int word = parser.in.readInt();
      if (word != Frames.READY) {
        throw new IOException("it said %08x".formatted(word));
      }
      return parser;
    } catch (IOException e) {
      parser.end();
      throw new IOException("no parser process started: " + e, e);
    } finally {
      limit.cancel(false);
    }
  }

  /** The places of the program and its libraries, wherever this JVM has them from. */
  private static String classPath() {
    Set<String> places = new LinkedHashSet<>();
    for (String name : NEEDED) {
      try {
        Class<?> type = Class.forName(name, false, ParserProcess.class.getClassLoader());
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation() != null) {
          places.add(Path.of(source.getLocation().toURI()).toString());
        }
      } catch (ClassNotFoundException | URISyntaxException | LinkageError e) {
        // What is not here either is not needed, or fails by name where it is.
        continue;
      }
    }
    return String.join(File.pathSeparator, places);
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
          : died(memory);
    } finally {
      limit.cancel(false);
    }
  }

  private Outcome<Extraction> died(int memory) throws IOException {
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
            : "ended its parser with exit code %d".formatted(exit));
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
