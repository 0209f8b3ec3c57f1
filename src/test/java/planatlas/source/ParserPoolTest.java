package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import planatlas.PlanFixtures;
import planatlas.outcome.Outcome;

/** A parser that hangs, dies or is left alone. */
class ParserPoolTest {

  private static final int MOST = 10_000_000;

  private static Frames.Request request(Format format, byte[] bytes) {
    return new Frames.Request(format, null, MOST, bytes);
  }

  private static String said(Outcome<Extraction> outcome) {
    return outcome.fold(
        e -> "accepted " + e.text().strip().lines().findFirst().orElse(""),
        (reason, detail) -> reason + ": " + detail);
  }

  private static final Frames.Request PLAN = request(Format.PDF, PlanFixtures.resource("plan.pdf"));

  private static void signal(String signal, long pid) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor())
        .isZero();
  }

  private static boolean ends(long pid) throws Exception {
    var process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(20, TimeUnit.SECONDS);
    }
    return true;
  }

  @Test
  void aParserThatDoesNotReturnIsLeftBehindAndEnded() throws Exception {
    ParserProcess parser = ParserProcess.start(128);
    signal("STOP", parser.pid());
    assertThat(said(parser.ask(PLAN, 1, 128)))
        .isEqualTo("TIMED_OUT: took longer than 1 s, which is limits.seconds");
    assertThat(ends(parser.pid())).isTrue();
  }

  @Test
  void aParserIsUsedForOneDocumentAfterTheOther() throws IOException {
    ParserProcess parser = ParserProcess.start(128);
    for (int i = 0; i < 3; i++) {
      assertThat(said(parser.ask(PLAN, 30, 128))).isEqualTo("accepted 青禾市教育局2024年工作要点");
      assertThat(said(parser.ask(request(Format.PDF, new byte[100]), 30, 128)))
          .startsWith("DAMAGED: ");
    }
    parser.end();
  }

  @Test
  void aParserThatHasEndedWhileItWasIdleIsReplaced() throws Exception {
    ParserPool pool = ParserPool.of(129);
    assertThat(said(pool.extract(PLAN, 30))).startsWith("accepted");
    for (ProcessHandle child : ProcessHandle.current().children().toList()) {
      if (child.info().commandLine().orElse("").contains("-Xmx129m")) {
        child.destroyForcibly();
        child.onExit().get(20, TimeUnit.SECONDS);
      }
    }
    assertThat(said(pool.extract(PLAN, 30))).startsWith("accepted");
  }

  @Test
  void aDocumentThatNeedsMoreMemoryThanAllowedEndsOnlyItsParser() {
    byte[] page = ("<p>" + "<b>坚</b>".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
    ParserPool pool = ParserPool.of(64);
    assertThat(said(pool.extract(request(Format.HTML, page), 60)))
        .isEqualTo("PARSER_FAILED: needs more than the 64 MiB of limits.memory");
    assertThat(said(pool.extract(PLAN, 30))).startsWith("accepted");
  }

  @Test
  void aParserThatTheSystemStopsSaysSo() throws Exception {
    ParserProcess parser = ParserProcess.start(128);
    signal("STOP", parser.pid());
    Thread killer =
        new Thread(
            () -> {
              try {
                Thread.sleep(300);
                signal("KILL", parser.pid());
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
    killer.start();
    assertThat(said(parser.ask(PLAN, 30, 128)))
        .isEqualTo(
            "PARSER_FAILED: the parser of PDF files ended: the system stopped it (signal 9), as it"
                + " does when memory runs out");
    killer.join();
  }

  @Test
  void aParserHasTheClassPathOfThisJvmBehindTheProgram() {
    List<String> places = List.of(ParserClassPath.ofThisJvm().split(File.pathSeparator));
    assertThat(places.get(0)).endsWith("/target/classes");
    assertThat(places)
        .containsAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)))
        .doesNotHaveDuplicates();
  }

  @Test
  void aWordFileZippedAsWordDoesItIsRead() throws IOException {
    assertThat(said(ParserPool.of(128).extract(request(Format.DOCX, PlanFixtures.docx()), 30)))
        .isEqualTo("accepted 青禾市教育局2024年工作要点");
  }

  @Test
  void aParserEndsWhenItsPipeDoes() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp",
            System.getProperty("java.class.path"),
            "planatlas.source.ParserMain");
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.getInputStream().readNBytes(4)).hasSize(4);
    process.getOutputStream().close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void aHugePageIsReadInAProcessToo() {
    String page =
        "<html><body><h1>"
            + PlanFixtures.TITLE
            + "</h1>"
            + "<p>办好每一所学校，教好每一个孩子。</p>".repeat(110_000);
    String read =
        new SourceReader(Limits.DEFAULT)
            .read("a.html", page.getBytes(StandardCharsets.UTF_8))
            .fold(s -> s.extraction() + " " + s.text().length(), (r, d) -> r + ": " + d);
    assertThat(read).startsWith("density 18");
  }
}
