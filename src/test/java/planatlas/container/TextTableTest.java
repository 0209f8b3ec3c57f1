package planatlas.container;

import static org.assertj.core.api.Assertions.assertThat;
import static planatlas.CrawlFixtures.gzip;
import static planatlas.CrawlFixtures.joined;
import static planatlas.CrawlFixtures.plan;
import static planatlas.CrawlFixtures.utf8;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.FilesRead;
import planatlas.ingest.Reading;

class TextTableTest {

  @TempDir Path folder;

  private List<String> read(byte[] table) {
    return FilesRead.read(folder, "t", table, FilesRead.TABLE);
  }

  private List<String> read(String table) {
    return read(utf8(table));
  }

  private static String quoted(String bureau) {
    return "\"" + plan(bureau) + "\"";
  }

  private static String csv(String... bureaus) {
    StringBuilder csv = new StringBuilder("编号,标题,正文\n");
    for (String bureau : bureaus) {
      csv.append("1,,").append(quoted(bureau)).append('\n');
    }
    return csv.toString();
  }

  private static String json(String bureau) {
    return "{\"标题\": null, \"正文\": \"%s\"}".formatted(plan(bureau).replace("\n", "\\n"));
  }

  private static String document(String number, String bureau) {
    return "t#%s | document %s教育局2024年工作要点".formatted(number, bureau);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "标题 , 正文",
        "\ufeff标题,正文",
        "\ufeff\"标题\",\"正文\"",
        "　标题,\u00a0正文\u200b",
        "\"标题\n\", 正文",
        "\n\n标题,正文",
        "sep=,\n标题,正文",
        "\ufeff\"sep=,\"\n标题,正文"
      })
  void blanksAndMarksAroundNamesOfColumnsDoNotCount(String head) {
    assertThat(read(head + "\n," + quoted("青禾市") + "\n")).containsExactly(document("1", "青禾市"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "，", "；"})
  void theSeparatorIsTheOneThatGivesTheColumns(String separator) {
    String table = "标题,正文\n题,%s\n".formatted(quoted("青禾市")).replace(",", separator);
    assertThat(read(table)).hasSize(1).allMatch(l -> l.startsWith("t#1 | document "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"^", "#", ":"})
  void anyOtherSeparatorMayBeStated(String separator) {
    String table = "sep=,\n标题,正文\n题,%s\n".formatted(quoted("青禾市")).replace(",", separator);
    assertThat(read(table)).hasSize(1).allMatch(l -> l.startsWith("t#1 | document "));
  }

  @Test
  void aTableWithoutTheColumnsNamesThoseThatItHasAndItsSeparator() {
    assertThat(read("题目;内容\n甲;乙\n"))
        .containsExactly(
            "t | unsupported has no column \"正文\", \"标题\"; its columns are 题目, 内容; its cells"
                + " are separated by semicolons");
    assertThat(read("")).containsExactly("t | unsupported has no line that names its columns");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE", "Big5"})
  void tablesMayBeInAnyCharsetPlainOrPacked(String name) {
    Charset charset = Charset.forName(name);
    String table = "標題,正文\n".replace("標題", name.equals("Big5") ? "標題" : "标题");
    if (name.equals("Big5")) {
      table = "x,正文\n,教育局工作計畫：加強學生心理健康教育，推動集團化辦學，減輕學業負擔。\n";
      List<String> lines =
          FilesRead.read(
              folder,
              "t",
              table.getBytes(charset),
              new Reading.Table(new TableColumns("正文", null, null, null, null, null)));
      assertThat(lines).hasSize(1).allMatch(l -> l.contains("document 教育局工作計畫"));
      return;
    }
    for (String mark : name.startsWith("UTF") ? List.of("", "\ufeff") : List.of("")) {
      byte[] bytes = (mark + table + "," + quoted("青禾市") + "\n").getBytes(charset);
      byte[] lines = (mark + json("青禾市") + "\n").getBytes(charset);
      assertThat(read(bytes)).containsExactly(document("1", "青禾市"));
      assertThat(read(gzip(bytes))).containsExactly(document("1", "青禾市"));
      assertThat(read(lines)).containsExactly(document("1", "青禾市"));
      assertThat(read(gzip(lines))).containsExactly(document("1", "青禾市"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesMayEndInAnyWay(String end) {
    assertThat(read(csv("青禾市", "云亭县").replace("\n", end)))
        .containsExactly(document("1", "青禾市"), document("2", "云亭县"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aBadByteCostsItsRow(int row) {
    for (String table :
        List.of(csv("青禾市", "云亭县", "松墩县"), json("青禾市") + "\n" + json("云亭县") + "\n" + json("松墩县"))) {
      byte[] bytes = utf8(table);
      byte[] name = utf8(List.of("青禾市", "云亭县", "松墩县").get(row));
      int at =
          new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
              .indexOf(new String(name, java.nio.charset.StandardCharsets.ISO_8859_1));
      bytes[at + 1] = (byte) 0xff;
      List<String> lines = read(bytes);
      assertThat(lines).hasSize(3);
      for (int i = 0; i < 3; i++) {
        assertThat(lines.get(i))
            .contains(
                i == row
                    ? "damaged has bytes that are no characters of the table's charset"
                    : " | document ");
      }
    }
  }

  @Test
  void aBadByteInAColumnThatNobodyAskedForCostsNothing() {
    byte[] table = joined(utf8("x,标题,正文\n"), new byte[] {(byte) 0xff}, utf8(",," + quoted("青禾市")));
    assertThat(read(table)).containsExactly(document("1", "青禾市"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,,\"他说\"好\"的\n",
        "1,,\"没有关上的引号\n",
        "1,,\"" + "第一行\n第二行\"坏\n第三行" + "\"\n",
        "1,\"题\"x,正文\n"
      })
  void aBadQuoteCostsItsRow(String bad) {
    String[] rows = {"1,," + quoted("青禾市") + "\n", "1,," + quoted("云亭县") + "\n"};
    String head = "编号,标题,正文\n";
    for (String table :
        List.of(
            head + bad + rows[0] + rows[1],
            head + rows[0] + bad + rows[1],
            head + rows[0] + rows[1] + bad)) {
      List<String> lines = read(table);
      assertThat(lines.stream().filter(l -> l.contains(" | document "))).hasSize(2);
      assertThat(
              lines.stream()
                  .filter(
                      l ->
                          l.contains(" | damaged has a quote that is not closed or not doubled; ")))
          .hasSize(1);
    }
  }

  @Test
  void theRejectSaysHowManyLinesAreLost() {
    assertThat(read("标题,正文\n,\"甲\"乙\n丙\n丁\n," + quoted("青禾市")))
        .containsExactly(
            "t#1 | damaged has a quote that is not closed or not doubled; 3 lines are lost",
            document("2", "青禾市"));
  }

  @Test
  void quotesThatAreNeverClosedCostOnePass() {
    String table = "标题,正文\n" + ",\"开\n".repeat(200_000);
    long begin = System.nanoTime();
    assertThat(read(table)).isNotEmpty();
    assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(5_000);
  }

  @Test
  void aTextWithCommasOutsideOfQuotesIsNotCutAtTheFirst() {
    assertThat(read("标题,正文\n题,甲,乙\n题," + quoted("青禾市") + ",,\n"))
        .satisfiesExactly(
            l ->
                assertThat(l)
                    .isEqualTo(
                        "t#1 | damaged has 3 cells where the table has 2 columns; a cell that holds"
                            + " commas needs quotes"),
            l -> assertThat(l).startsWith("t#2 | document "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "-Infinity", "1e400", "[1]", "{\"a\": 1}"})
  void numbersThatPythonWritesCostNothing(String value) {
    assertThat(read(json("青禾市").replace("null", value)))
        .hasSize(1)
        .allMatch(l -> l.contains(" | document "));
  }

  @Test
  void aTextOfNaNIsNone() {
    assertThat(read("{\"标题\": \"x\", \"正文\": NaN}\n标题\n" + json("青禾市")))
        .satisfiesExactly(
            l -> assertThat(l).isEqualTo("t#1 | empty has nothing in column 正文"),
            l -> assertThat(l).startsWith("t#2 | damaged is no JSON: "),
            l -> assertThat(l).isEqualTo(document("3", "青禾市")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "  \t"})
  void objectsOfOneLineAreRowsEach(String between) {
    assertThat(read(json("青禾市") + between + json("云亭县") + "\n" + json("松墩县")))
        .containsExactly(document("1", "青禾市"), document("1.2", "云亭县"), document("2", "松墩县"));
  }

  @Test
  void whatStandsBehindAnObjectCostsNotTheObject() {
    assertThat(read(json("青禾市") + ", {\"x\n" + json("云亭县")))
        .satisfiesExactly(
            l -> assertThat(l).isEqualTo(document("1", "青禾市")),
            l -> assertThat(l).startsWith("t#1.2 | damaged is no JSON: "),
            l -> assertThat(l).isEqualTo(document("2", "云亭县")));
  }

  @ParameterizedTest
  @CsvSource({"'[', ',', ']'", "'[\n', ',\n', '\n]\n'", "'', '\n\n', ''"})
  void arraysAndObjectsOverLinesAreRead(String begin, String between, String end) {
    String over = json("云亭县").replace("{", "{\n  ").replace(", \"", ",\n  \"").replace("}", "\n}");
    String first = begin.isEmpty() ? over.replace("云亭县", "青禾市") : json("青禾市");
    assertThat(read(begin + first + between + over + end))
        .containsExactly(document("1", "青禾市"), document("2", "云亭县"));
  }

  @Test
  void anArrayThatBreaksIsReadToItsBrokenPlace() {
    assertThat(read("[" + json("青禾市") + "," + json("云亭县") + ",\n{\"标题\" 1}, " + json("松墩县") + "]"))
        .satisfiesExactly(
            l -> assertThat(l).isEqualTo(document("1", "青禾市")),
            l -> assertThat(l).isEqualTo(document("2", "云亭县")),
            l ->
                assertThat(l)
                    .startsWith("t | damaged breaks off behind 2 inputs: line 2 is no JSON: ")
                    .doesNotContain("Exception", "Feature", "com.fasterxml"));
  }

  @Test
  void aBrokenFirstLineOfJsonLinesIsOneReject() {
    assertThat(read("{\"标题\": \"x\", \"正文\n" + json("青禾市")))
        .satisfiesExactly(
            l -> assertThat(l).startsWith("t#1 | damaged is no JSON: "),
            l -> assertThat(l).isEqualTo(document("2", "青禾市")));
  }

  @Test
  void aPackedTableThatIsCutGivesTheRowsBeforeTheCut() {
    StringBuilder rows = new StringBuilder("标题,正文\n");
    for (int i = 0; i < 2_000; i++) {
      rows.append(i).append(',').append(quoted("第" + i * 7919 + "号青禾市")).append('\n');
    }
    byte[] packed = gzip(utf8(rows.toString()));
    List<String> lines = read(Arrays.copyOf(packed, packed.length / 2));
    assertThat(lines).hasSizeGreaterThan(500);
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo(
            "t#%d | damaged is lost with all behind it in its gzip member: a gzip member is cut short"
                .formatted(lines.size()));
    assertThat(lines.subList(0, lines.size() - 1)).allMatch(l -> l.contains(" | document "));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aDamagedMemberCostsItsRows(int member) {
    List<String> bureaus = List.of("青禾市", "云亭县", "松墩县");
    byte[][] members = new byte[3][];
    for (int i = 0; i < 3; i++) {
      members[i] = gzip(utf8(json(bureaus.get(i)) + "\n"));
    }
    members[member][40] ^= 0x55;
    List<String> lines = read(joined(members));
    assertThat(lines.stream().filter(l -> l.contains(" | document "))).hasSize(2);
    assertThat(lines.stream().filter(l -> l.contains(" | damaged is lost with all"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, a PDF",
    "'PK\u0003\u0004', a zip archive or an Office file such as XLSX",
    "\u0089PNG, a PNG picture"
  })
  void whatIsNoTableAtAllIsNamed(String head, String what) {
    byte[] bytes = head.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(read(bytes))
        .containsExactly(
            "t | unsupported is %s; expected a table in CSV, JSON lines or Parquet"
                .formatted(what));
  }

  @ParameterizedTest
  @CsvSource({
    "990100, 990100",
    "990100.0, 990100",
    "990100.00, 990100",
    "9.901E+05, 990100",
    "9.901E11, 990100000000",
    "'''990100', 990100",
    "岚溪市, 岚溪市",
    "NaN, ",
    "nan, ",
    "NULL, ",
    "None, ",
    "1.5, 1.5",
    "99.01, 99.01"
  })
  void codesAreWholeNumbersWhateverASpreadsheetMadeOfThem(String cell, String stated) {
    TableColumns columns = new TableColumns("text", null, null, null, "region", null);
    String region =
        columns
            .row("t#1", column -> column.equals("region") ? cell : "text")
            .input()
            .fold(input -> input.stated().region(), (reason, detail) -> "rejected");
    assertThat(region).isEqualTo(stated);
  }

  @Test
  void sharesOfATableHaveEachRowOnce() throws Exception {
    StringBuilder rows = new StringBuilder("标题,正文\n");
    for (int i = 0; i < 100; i++) {
      rows.append(i % 7 == 0 ? "坏,\"甲\"乙\n" : "," + quoted("青禾市") + "\n");
    }
    Path file = java.nio.file.Files.write(folder.resolve("t"), utf8(rows.toString()));
    List<String> whole = FilesRead.read("t", file, FilesRead.TABLE, Share.ALL);
    List<String> shared = new java.util.ArrayList<>();
    for (int nth = 0; nth < 3; nth++) {
      shared.addAll(FilesRead.read("t", file, FilesRead.TABLE, new Share(nth, 3)));
    }
    assertThat(whole).hasSize(100);
    assertThat(shared).containsExactlyInAnyOrderElementsOf(whole);
  }
}
