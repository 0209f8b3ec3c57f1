package planatlas.container;

import static org.assertj.core.api.Assertions.assertThat;
import static planatlas.CrawlFixtures.gzip;
import static planatlas.CrawlFixtures.joined;
import static planatlas.CrawlFixtures.page;
import static planatlas.CrawlFixtures.plan;
import static planatlas.CrawlFixtures.record;
import static planatlas.CrawlFixtures.response;
import static planatlas.CrawlFixtures.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import planatlas.CrawlFixtures;
import planatlas.FuzzTime;
import planatlas.PlanFixtures;
import planatlas.source.Limits;

/** Tables, crawls and archives, cut, mixed and spoilt: each gives inputs or reasons, and ends. */
@Tag("slow")
class ContainerFuzzTest {

  private static final long SLOW = 10_000;

  private static final TableColumns COLUMNS = new TableColumns("正文", null, "网址", "标题", "地区", "年份");

  private static final Limits LIMITS = new Limits(1 << 22, 100_000);

  private static Arbitrary<byte[]> slices(List<byte[]> seeds) {
    return Arbitraries.of(seeds)
        .flatMap(
            seed ->
                Arbitraries.integers()
                    .between(0, seed.length)
                    .flatMap(
                        begin ->
                            Arbitraries.integers()
                                .between(begin, seed.length)
                                .map(end -> Arrays.copyOfRange(seed, begin, end))));
  }

  /** Whole seeds, slices of them, marks and noise, joined. */
  private static Arbitrary<byte[]> mixed(List<byte[]> seeds, List<String> marks) {
    Arbitrary<byte[]> mark =
        Arbitraries.of(marks)
            .flatMap(m -> Arbitraries.of(1, 1, 2, 500).map(n -> utf8(m.repeat(n))));
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(12);
    return Arbitraries.oneOf(Arbitraries.of(seeds), slices(seeds), mark, mark, noise)
        .list()
        .ofMaxSize(12)
        .map(pieces -> joined(pieces.toArray(byte[][]::new)));
  }

  private static void isSound(Iterator<Found> inputs) {
    Set<String> locators = new HashSet<>();
    int seen = 0;
    while (inputs.hasNext()) {
      Found found = inputs.next();
      seen++;
      assertThat(locators.add(found.locator())).as("twice: " + found.locator()).isTrue();
      found
          .input()
          .fold(
              input -> assertThat(input.bytes().length).isLessThanOrEqualTo(1 << 22),
              (reason, detail) ->
                  assertThat(detail)
                      .isNotBlank()
                      .hasSizeLessThan(4_000)
                      .doesNotContain("Exception", "planatlas.", "java."));
    }
    assertThat(seen).as("inputs").isPositive();
  }

  @Property(tries = 1)
  void anyTableGivesRowsOrReasons() {
    String csv = "标题,正文,网址,地区,年份\n题,\"" + plan("青禾市") + "\",u,990100,2024\n,,,,\n";
    String json = "{\"标题\": 1, \"正文\": \"甲\\n乙\", \"年份\": 2024.0, \"地区\": NaN, \"网址\": null}\n";
    List<byte[]> seeds =
        List.of(
            utf8(csv),
            utf8(json),
            csv.getBytes(Charset.forName("GB18030")),
            ("\ufeff" + csv).getBytes(StandardCharsets.UTF_16LE),
            gzip(utf8(csv)),
            gzip(utf8(json)),
            utf8("[" + json + "," + json + "]"));
    List<String> marks =
        List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\",
            "sep=;\n",
            "\ufeff",
            "\0",
            "标题,正文,网址,地区,年份\n",
            "\",\"",
            "\"\n",
            "{\"正文\":",
            "\ufffd",
            "\uffff");
    long tried =
        FuzzTime.fill(
            mixed(seeds, marks),
            SLOW,
            bytes -> {
              try {
                Rows rows =
                    TextTable.open("t", () -> new ByteArrayInputStream(bytes), COLUMNS, LIMITS);
                isSound(new SharedRows("t", rows, Share.ALL));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(tried).isPositive();
  }

  @Property(tries = 1)
  void anyCrawlGivesRecordsOrReasons() {
    byte[] one = response("青禾市");
    byte[] resource = record("resource", "http://a.example/", "text/html", utf8(page("云亭县")), 3);
    byte[] chunked =
        response(
            "http://a.example/c",
            CrawlFixtures.http(
                "Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n",
                utf8("5\r\nabcde\r\n0\r\n")));
    byte[] arc = CrawlFixtures.arc("filedesc://own.arc", "text/plain", utf8("1 0 Own\n"));
    byte[] second = CrawlFixtures.arc("http://a.example/", "text/html", CrawlFixtures.http("松墩县"));
    List<byte[]> seeds =
        List.of(
            one,
            resource,
            chunked,
            joined(arc, second),
            second,
            gzip(one),
            gzip(resource),
            gzip(joined(arc, second)));
    List<String> marks =
        List.of(
            "WARC/1.0\r\n",
            "WARC/1.1\n",
            "\r\n",
            "\n",
            "Content-Length: 99999999999\r\n",
            "Content-Length: -1\r\n",
            "WARC-Type: response\r\n",
            "HTTP/1.1 200 OK\r\n",
            "\u001f\ufffd",
            "filedesc://",
            ": \r\n",
            " ",
            "http://a 1.1.1.1 20240101000000 text/html 9\n",
            "\0");
    long tried =
        FuzzTime.fill(
            mixed(seeds, marks)
                .flatMap(rest -> Arbitraries.of(seeds).map(first -> joined(first, rest))),
            SLOW,
            bytes -> isSound(Archives.open("w", bytes, LIMITS)));
    assertThat(tried).isPositive();
  }

  @Property(tries = 1)
  void anyArchiveGivesMembersOrReasons() throws IOException {
    byte[] zip =
        PlanFixtures.zip(
            Map.of("a.txt", utf8(plan("青禾市")), "教育/b.txt", utf8(plan("云亭县")), "c/", new byte[0]));
    List<byte[]> seeds = List.of(zip, PlanFixtures.zip(Map.of("word/document.xml", utf8("<x/>"))));
    List<String> marks =
        List.of("PK\3\4", "PK\1\2", "PK\5\6", "PK\6\6", "PK\6\7", "PK00", "MZ\0", "\0");
    long tried =
        FuzzTime.fill(
            Arbitraries.of(seeds)
                .flatMap(first -> mixed(seeds, marks).map(rest -> joined(first, rest)))
                .flatMap(
                    bytes ->
                        Arbitraries.integers()
                            .between(0, bytes.length - 1)
                            .list()
                            .ofMaxSize(6)
                            .map(places -> spoilt(bytes, places))),
            SLOW,
            bytes -> isSound(Archives.open("z", bytes, LIMITS)));
    assertThat(tried).isPositive();
  }

  private static byte[] spoilt(byte[] bytes, List<Integer> places) {
    byte[] spoilt = bytes.clone();
    places.forEach(at -> spoilt[at] ^= 0x41);
    return spoilt;
  }
}
