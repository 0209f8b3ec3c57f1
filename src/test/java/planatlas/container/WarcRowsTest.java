package planatlas.container;

import static org.assertj.core.api.Assertions.assertThat;
import static planatlas.CrawlFixtures.arc;
import static planatlas.CrawlFixtures.gzip;
import static planatlas.CrawlFixtures.http;
import static planatlas.CrawlFixtures.joined;
import static planatlas.CrawlFixtures.page;
import static planatlas.CrawlFixtures.plan;
import static planatlas.CrawlFixtures.record;
import static planatlas.CrawlFixtures.response;
import static planatlas.CrawlFixtures.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.FilesRead;

class WarcRowsTest {

  private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

  @TempDir Path folder;

  private List<String> read(byte[]... records) {
    return FilesRead.read(folder, "a.warc", joined(records), FilesRead.FILES);
  }

  private static String document(String bureau) {
    return "a.warc!http://edu.example/%s | document %s教育局2024年工作要点".formatted(bureau, bureau);
  }

  private static byte[] deflated(byte[] bytes, boolean bare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(6, bare))) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** A stored meta-block of brotli, which needs no encoder. */
  private static byte[] brotli(byte[] bytes) {
    int length = bytes.length - 1;
    // WBITS 16 (one bit 0), not last, MNIBBLES 4, MLEN - 1 of sixteen bits, uncompressed.
    int head = length << 4 | 1 << 20;
    return joined(
        new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)}, bytes, new byte[] {3});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "x-gzip", "deflate", "bare deflate", "br", "gzip, br", "identity", "GZIP"})
  void bodiesAreUnpacked(String coding) throws IOException {
    byte[] page = utf8(page("青禾市"));
    byte[] body =
        switch (coding) {
          case "gzip", "x-gzip", "GZIP" -> gzip(page);
          case "deflate" -> deflated(page, false);
          case "bare deflate" -> deflated(page, true);
          case "br" -> brotli(page);
          case "gzip, br" -> brotli(gzip(page));
          default -> page;
        };
    String header = "Content-Encoding: " + coding.replace("bare ", "") + "\r\n";
    assertThat(read(response("http://edu.example/青禾市", http(HTML + header, body))))
        .containsExactly(document("青禾市"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "x-unknown"})
  void aPlainBodyIsReadWhateverItsHeaderSays(String coding) {
    byte[] block = http(HTML + "Content-Encoding: " + coding + "\r\n", utf8(page("青禾市")));
    assertThat(read(response("http://edu.example/青禾市", block))).containsExactly(document("青禾市"));
  }

  @Test
  void zstdIsARejectThatSaysWhatToDo() {
    byte[] block =
        http(HTML + "Content-Encoding: zstd\r\n", HexFormat.of().parseHex("28b52ffd2000010000"));
    assertThat(read(response("http://edu.example/1", block), response("青禾市")))
        .containsExactly(
            "a.warc!http://edu.example/1 | unsupported is packed with zstd, which is not read; let"
                + " the crawler ask for gzip (Accept-Encoding: gzip) or unpack the bodies of its"
                + " responses",
            document("青禾市"));
  }

  @Test
  void aBodyThatIsCutInsideItsCodingIsDamaged() {
    byte[] packed = gzip(utf8(page("青禾市")));
    byte[] block =
        http(HTML + "Content-Encoding: gzip\r\n", Arrays.copyOf(packed, packed.length / 2));
    assertThat(read(response("http://edu.example/1", block), response("云亭县")))
        .containsExactly(
            "a.warc!http://edu.example/1 | damaged cannot be unpacked: it is not sound gzip",
            document("云亭县"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"text/html; charset=utf-8\"",
        "'text/html';charset='utf-8'",
        "text/html;; charset",
        "html",
        ";",
        "text/html, text/html; charset=utf-8"
      })
  void mediaTypesAreReadAsServersWriteThem(String type) {
    byte[] block = http("Content-Type: " + type + "\r\n", utf8(page("青禾市")));
    assertThat(read(response("http://edu.example/青禾市", block))).containsExactly(document("青禾市"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "\"image/png\"", "TEXT/CSS", "application/javascript;x"})
  void whatDressesAPageIsLeftOut(String type) {
    byte[] block = http("Content-Type: " + type + "\r\n", new byte[] {1, 2, 3});
    assertThat(read(response("http://edu.example/1", block), response("青禾市")))
        .containsExactly(document("青禾市"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0\1garbage", "", "GET / HTTP/1.1\r\n\r\n", "<html>no head</html>"})
  void aBlockThatIsNoResponseCostsItsRecord(String block) {
    assertThat(
            read(response("云亭县"), response("http://edu.example/1", utf8(block)), response("青禾市")))
        .containsExactly(
            document("云亭县"),
            "a.warc!http://edu.example/1 | damaged has no response of HTTP in its record",
            document("青禾市"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200", "HTTP/2 200 ", "HTTP/1.0 200 OK", "ICY 200 OK"})
  void statusLinesOfAllKindsAreRead(String line) {
    byte[] block = joined(utf8(line + "\n" + HTML + "bad line\n\n"), utf8(page("青禾市")));
    assertThat(read(response("http://edu.example/青禾市", block))).containsExactly(document("青禾市"));
  }

  @Test
  void errorsAndRequestsAreNoInputs() {
    byte[] error = utf8("HTTP/1.1 404 Not Found\r\n" + HTML + "\r\n" + page("云亭县"));
    assertThat(
            read(
                record("warcinfo", null, "application/warc-fields", utf8("software: own\r\n"), 0),
                record("request", "http://edu.example/1", "application/http", utf8("GET /"), 0),
                response("http://edu.example/1", error),
                record("response", "dns:edu.example", "text/dns", utf8("edu.example"), 0),
                response("青禾市")))
        .containsExactly(document("青禾市"));
  }

  @Test
  void chunksAreJoinedAndABodyWithoutThemIsTakenAsItIs() {
    byte[] page = utf8(page("青禾市"));
    byte[] half = Arrays.copyOf(page, 100);
    byte[] rest = Arrays.copyOfRange(page, 100, page.length);
    byte[] chunked =
        joined(
            utf8("64;x=1\r\n"),
            half,
            utf8("\r\n" + Integer.toHexString(rest.length) + "\r\n"),
            rest,
            utf8("\r\n0\r\n\r\n"));
    String header = HTML + "Transfer-Encoding: chunked\r\n";
    for (byte[] body : List.of(chunked, page)) {
      assertThat(read(response("http://edu.example/青禾市", http(header, body))))
          .containsExactly(document("青禾市"));
    }
    byte[] cut = Arrays.copyOf(chunked, chunked.length - 60);
    byte[] broken = joined(utf8("64\r\n"), half, utf8("\r\nxyz\r\n"), rest);
    assertThat(
            read(
                response("http://edu.example/1", http(header, cut)),
                response("http://edu.example/2", http(header, broken))))
        .containsExactly(
            "a.warc!http://edu.example/1 | damaged has a chunked body that breaks off",
            "a.warc!http://edu.example/2 | damaged has a chunked body that is broken at byte 106");
  }

  @Test
  void resourcesAndConversionsAreDocuments() {
    assertThat(
            read(
                record("resource", "http://edu.example/青禾市", "text/html", utf8(page("青禾市")), 0),
                record(
                    "conversion", "http://edu.example/x.html", "text/plain", utf8(plan("云亭县")), 0),
                record("resource", "metadata://own/log.txt", "text/plain", utf8("log"), 0),
                record("resource", "http://edu.example/a.css", "text/css", utf8("p{}"), 0)))
        .containsExactly(
            document("青禾市"), "a.warc!http://edu.example/x.html | document 云亭县教育局2024年工作要点");
  }

  @Test
  void aRecordWithoutAnAddressIsCalledByItsIdentifier() {
    byte[] nameless = record("response", null, "application/http", http("青禾市"), 0);
    assertThat(read(nameless, nameless))
        .containsExactly(
            "a.warc!<urn:own:7> | document 青禾市教育局2024年工作要点",
            "a.warc!<urn:own:7>#2 | document 青禾市教育局2024年工作要点");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n\r\n", "\n\n\n\n\n"})
  void blankLinesInFrontAreNothing(String lines) {
    assertThat(read(utf8(lines), response("青禾市"))).containsExactly(document("青禾市"));
    assertThat(read(gzip(joined(utf8(lines), response("青禾市"))))).containsExactly(document("青禾市"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-400, -1, 1, 2, 4, 5, 60, 300, 1_000_000})
  void aWrongLengthIsCorrectedByWhatStandsBehind(int wrong) {
    byte[] odd =
        record("response", "http://edu.example/青禾市", "application/http", http("青禾市"), wrong);
    assertThat(read(odd, response("云亭县"))).containsExactly(document("青禾市"), document("云亭县"));
  }

  @Test
  void aRecordWithoutALengthReachesToTheNext() {
    byte[] odd =
        utf8(
            new String(response("青禾市"), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("Content-Length: \\d+", "Content-Length: none"));
    assertThat(read(odd, response("云亭县"))).containsExactly(document("青禾市"), document("云亭县"));
  }

  @Test
  void whatStandsBetweenRecordsCostsNone() {
    byte[] noise = utf8("\r\nnoise\r\nmore noise\r\n");
    for (byte[] crawl :
        List.of(
            joined(response("青禾市"), noise, response("云亭县")),
            joined(response("青禾市"), response("云亭县"), noise))) {
      assertThat(read(crawl)).containsExactly(document("青禾市"), document("云亭县"));
    }
    assertThat(read(gzip(response("青禾市")), gzip(noise), gzip(response("云亭县"))))
        .containsExactly(document("青禾市"), document("云亭县"));
  }

  @Test
  void aCrawlThatIsCutIsOneRejectOfTheRecordThatIsCut() {
    byte[] cut = response("云亭县");
    assertThat(read(response("青禾市"), Arrays.copyOf(cut, cut.length - 50)))
        .satisfiesExactly(
            l -> assertThat(l).isEqualTo(document("青禾市")),
            l ->
                assertThat(l)
                    .startsWith("a.warc!http://edu.example/云亭县 | damaged breaks off: it has "));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 11, 40, 200, -10, -6, -1})
  void aDamagedMemberCostsItsRecord(int at) {
    byte[] broken = gzip(response("云亭县"));
    broken[at < 0 ? broken.length + at : at] ^= 0x55;
    List<String> lines =
        read(gzip(response("青禾市")), broken, gzip(response("松墩县")), gzip(response("临岳市")));
    assertThat(lines).hasSize(4);
    assertThat(lines).contains(document("青禾市"), document("松墩县"), document("临岳市"));
    assertThat(lines.get(1)).contains(" | damaged ");
  }

  @Test
  void aCrawlWhoseFirstMemberIsDamagedIsACrawlAllTheSame() {
    byte[] broken = gzip(response("云亭县"));
    Arrays.fill(broken, 10, 40, (byte) 0xff);
    assertThat(read(broken, gzip(response("青禾市"))))
        .satisfiesExactly(
            l -> assertThat(l).contains(" | damaged is lost: a gzip member is damaged"),
            l -> assertThat(l).isEqualTo(document("青禾市")));
  }

  @Test
  void membersOfAnyNumberOfRecordsAreRead() {
    byte[] two = joined(response("青禾市"), response("云亭县"));
    assertThat(read(gzip(two), gzip(response("松墩县")), new byte[20]))
        .containsExactly(document("青禾市"), document("云亭县"), document("松墩县"));
  }

  private static byte[] arcFile(boolean packed) {
    byte[] head = arc("filedesc://own.arc", "text/plain", utf8("1 0 Own\nURL IP-address\n"));
    byte[] first = arc("http://edu.example/青禾市", "text/html", http("青禾市"));
    byte[] second = arc("http://edu.example/a b", "text/html", http("云亭县"));
    return packed ? joined(gzip(head), gzip(first), gzip(second)) : joined(head, first, second);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void arcFilesAreRead(boolean packed) {
    assertThat(read(arcFile(packed)))
        .containsExactly(
            document("青禾市"), "a.warc!http://edu.example/a b | document 云亭县教育局2024年工作要点");
  }

  @Test
  void arcFilesOfVersionTwoAreRead() {
    byte[] block = http("青禾市");
    byte[] head =
        utf8(
            "http://edu.example/青禾市 10.0.0.1 20240301000000 text/html 200 - - 120 own.arc %d\n"
                .formatted(block.length));
    byte[] first = arc("filedesc://own.arc", "text/plain", utf8("2 0 Own\n"));
    assertThat(read(first, head, block, utf8("\n"))).containsExactly(document("青禾市"));
  }

  @Test
  void aWrongLengthInArcCostsNothing() {
    String text = new String(arcFile(false), java.nio.charset.StandardCharsets.UTF_8);
    int length = http("青禾市").length;
    assertThat(read(utf8(text.replace("text/html " + length, "text/html " + (length - 200)))))
        .hasSize(2)
        .allMatch(l -> l.contains(" | document "));
  }
}
