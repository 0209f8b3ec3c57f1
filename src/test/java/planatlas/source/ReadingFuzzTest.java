package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import planatlas.FuzzTime;
import planatlas.PlanFixtures;
import planatlas.outcome.Outcome;
import planatlas.text.Span;

/** Charsets and pages, cut, mixed and spoilt. */
@Tag("slow")
class ReadingFuzzTest {

  private static final long SLOW = 10_000;

  private static final List<String> MARKUP =
      List.of(
          "<",
          ">",
          "</",
          "<!--",
          "-->",
          "<div>",
          "</div>",
          "<table><tr><td>",
          "</td></tr></table>",
          "<script>",
          "</script>",
          "<title>",
          "<h1>",
          "</h1>",
          "<br>",
          "<p style='display:none'>",
          "<a href=x>",
          "</a>",
          "<div id=UCAP-CONTENT>",
          "<td",
          " class=\"TRS_Editor\"",
          "<svg>",
          "<![CDATA[",
          "]]>",
          "&nbsp;",
          "&#x0;",
          "&#55296;",
          "&#x1F600;",
          "<meta charset=gbk>",
          "<pre>",
          "<frameset>",
          "<select><option>",
          "<math>",
          "<template>",
          "\0",
          "<ul><li>",
          "<nav>",
          "<body hidden>",
          "<div hidden>",
          "<html>",
          "</html>",
          "</body>",
          "<main>",
          "<article>",
          "<title/>");

  private static Arbitrary<byte[]> pieces() {
    List<byte[]> seeds =
        List.of(
            PlanFixtures.text().getBytes(StandardCharsets.UTF_8),
            PlanFixtures.text().getBytes(Charset.forName("GB18030")),
            PlanFixtures.text().getBytes(StandardCharsets.UTF_16LE),
            PlanFixtures.text().getBytes(Charset.forName("Big5")),
            "𠮷田😀".getBytes(Charset.forName("GB18030")),
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            "<meta charset=\"utf-16\">".getBytes(StandardCharsets.US_ASCII));
    Arbitrary<byte[]> slices =
        Arbitraries.of(seeds)
            .flatMap(
                seed ->
                    Arbitraries.integers()
                        .between(0, seed.length)
                        .flatMap(
                            begin ->
                                Arbitraries.integers()
                                    .between(begin, seed.length)
                                    .map(end -> Arrays.copyOfRange(seed, begin, end))));
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(12);
    return Arbitraries.oneOf(slices, slices, noise);
  }

  private static byte[] joined(List<byte[]> pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pieces.forEach(out::writeBytes);
    return out.toByteArray();
  }

  /** What stands between the broken places of a text stands in the bytes, in that order. */
  private static void assertStands(String[] whole, Charset charset, byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    int from = 0;
    for (String piece : whole) {
      String encoded = new String(piece.getBytes(charset), StandardCharsets.ISO_8859_1);
      int at = all.indexOf(encoded, from);
      assertThat(at).as("a whole piece of the text").isNotNegative();
      from = at + encoded.length();
    }
  }

  @Property(tries = 1)
  void whateverIsDecodedEncodesToWhatItWas() {
    long tried =
        FuzzTime.fill(
            pieces().list().ofMaxSize(8).map(ReadingFuzzTest::joined),
            SLOW,
            bytes ->
                Decoder.decode(bytes)
                    .fold(
                        decoded -> {
                          assertThat(decoded.text()).doesNotContain("\ufeff\ufeff\ufeff\ufeff");
                          boolean unicode = decoded.charset().matches("UTF-[-0-9A-Z]+");
                          Charset charset = unicode ? Charset.forName(decoded.charset()) : null;
                          if (unicode && decoded.broken() == 0) {
                            byte[] again = decoded.text().getBytes(charset);
                            assertThat(bytes).endsWith(again);
                            assertThat(bytes.length - again.length).isBetween(0, 4);
                          } else if (unicode) {
                            assertStands(decoded.text().split("\ufffd+"), charset, bytes);
                          }
                          return true;
                        },
                        (reason, detail) -> {
                          assertThat(detail).isNotBlank();
                          return false;
                        }));
    assertThat(tried).isPositive();
  }

  private static Arbitrary<String> pages() {
    String page = PlanFixtures.portalPage();
    Arbitrary<String> slices =
        Arbitraries.integers()
            .between(0, page.length())
            .flatMap(
                begin ->
                    Arbitraries.integers()
                        .between(begin, page.length())
                        .map(end -> page.substring(begin, end)));
    Arbitrary<String> marks =
        Arbitraries.of(MARKUP).flatMap(m -> Arbitraries.of(1, 1, 1, 2, 700).map(n -> m.repeat(n)));
    return Arbitraries.oneOf(slices, marks, marks, Arbitraries.strings().ofMaxLength(20))
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 1)
  void anyPageGivesLinesInOrderOrAReason() {
    long tried =
        FuzzTime.fill(
            pages(),
            SLOW,
            html -> {
              Outcome<Extraction> outcome = HtmlPage.extract(html, "UTF-8", 1_000_000);
              outcome.fold(ReadingFuzzTest::isSound, (reason, detail) -> true);
              String read =
                  new SourceReader(Limits.DEFAULT)
                      .read("a.html", html.getBytes(StandardCharsets.UTF_8))
                      .fold(s -> s.text(), (reason, detail) -> reason + " " + detail);
              assertThat(read).doesNotContain("PARSER_FAILED");
            });
    assertThat(tried).isPositive();
  }

  private static boolean isSound(Extraction extraction) {
    int end = 0;
    for (Span kept : extraction.kept()) {
      assertThat(kept.begin()).isGreaterThanOrEqualTo(end);
      assertThat(kept.end()).isLessThanOrEqualTo(extraction.text().length());
      end = kept.end();
    }
    return true;
  }
}
