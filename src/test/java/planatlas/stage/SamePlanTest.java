package planatlas.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planatlas.PlanFixtures;
import planatlas.container.Found;
import planatlas.container.Share;
import planatlas.container.TableColumns;
import planatlas.ingest.InputFile;
import planatlas.ingest.ReadInputs;
import planatlas.ingest.Reading;
import planatlas.plan.Describer;
import planatlas.region.DivisionTable;
import planatlas.region.Gazetteer;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.Limits;
import planatlas.source.SourceReader;
import planatlas.theme.Lexicon;
import planatlas.theme.LexiconReader;
import planatlas.theme.PlanAnalyzer;
import planatlas.theme.TaggedPlan;
import planatlas.theme.Tagger;

/** One plan in every format is one plan. */
class SamePlanTest {

  @TempDir static Path folder;
  private static PlanAnalyzer analyzer;
  private static TaggedPlan reference;

  @BeforeAll
  static void analyzer() throws IOException {
    DivisionTable regions =
        new DivisionTable("regions.csv", Files.readString(Path.of("data/sample/regions.csv")));
    Gazetteer gazetteer =
        Gazetteer.with(List.of(regions)).fold(g -> g, p -> failed("regions: " + p));
    Path lexicon = Path.of("data/themes/education.json");
    Lexicon themes =
        LexiconReader.read("education", Files.readAllBytes(lexicon))
            .fold(l -> l, p -> failed("lexicon: " + p));
    analyzer =
        new PlanAnalyzer(
            new SourceReader(Limits.DEFAULT),
            new Describer(gazetteer),
            HanLpSegmenter.shared(),
            new Tagger(List.of(themes)));
    reference =
        analyzer
            .analyze("utf8.txt", PlanFixtures.files().get("utf8.txt"))
            .fold(t -> t, (reason, detail) -> failed(reason + ": " + detail));
  }

  private static <T> T failed(String why) {
    throw new AssertionError(why);
  }

  /** What came out of a file, by locator. */
  private static Map<String, TaggedPlan> read(String name, byte[] bytes, Reading reading)
      throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return read(name, file, reading);
  }

  private static Map<String, TaggedPlan> read(String name, Path file, Reading reading)
      throws IOException {
    InputFile input =
        new InputFile(name, file.toUri().toString(), Files.size(file), reading, Share.ALL);
    Map<String, TaggedPlan> plans = new LinkedHashMap<>();
    new ReadInputs(Limits.DEFAULT, new Configuration())
        .of(input)
        .forEachRemaining(found -> plans.put(found.locator(), plan(found)));
    return plans;
  }

  private static TaggedPlan plan(Found found) {
    return found
        .input()
        .then(analyzer::analyze)
        .fold(
            tagged -> tagged,
            (reason, detail) -> failed(found.locator() + " " + reason + ": " + detail));
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u3000\\u00a0]+", "");
  }

  private static List<String> mentions(TaggedPlan tagged) {
    List<String> mentions = new ArrayList<>();
    tagged
        .tagging()
        .mentions()
        .forEach(
            m ->
                mentions.add(
                    "%s %s %s"
                        .formatted(
                            m.theme().id(),
                            m.span().of(tagged.plan().text()),
                            tagged.plan().parts().at(m.span().begin()))));
    return mentions;
  }

  private static void isTheSame(TaggedPlan tagged, String name) {
    assertThat(squeezed(tagged.plan().source().text()))
        .as(name)
        .isEqualTo(squeezed(reference.plan().source().text()));
    saysTheSame(tagged, name);
  }

  /** Apart from the order of the cells of its table, perhaps. */
  private static void saysTheSame(TaggedPlan tagged, String name) {
    assertThat(mentions(tagged)).as(name).isEqualTo(mentions(reference));
    var description = tagged.plan().description();
    assertThat(description.region().code()).as(name).isEqualTo("990181");
    assertThat(description.year().first()).as(name).isEqualTo(2024);
    assertThat(description.title()).as(name).isEqualTo(PlanFixtures.TITLE);
    assertThat(description.docNumber()).as(name).isEqualTo("青教发〔2024〕6号");
    assertThat(description.issuedOn()).as(name).hasToString("2024-02-26");
  }

  @Test
  void theReferenceSpeaksOfEveryTheme() {
    assertThat(mentions(reference)).hasSizeGreaterThan(12);
    assertThat(reference.tagging().mentions().stream().map(m -> m.theme().id()).distinct())
        .hasSize(4);
    isTheSame(reference, "utf8.txt");
  }

  @Test
  void inEveryFormat() throws IOException {
    Map<String, String> formats = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : PlanFixtures.files().entrySet()) {
      read(file.getKey(), file.getValue(), new Reading.Files())
          .forEach(
              (locator, tagged) -> {
                isTheSame(tagged, locator);
                var source = tagged.plan().source();
                formats.put(
                    locator,
                    source.format().label() + "|" + source.charset() + "|" + source.extraction());
              });
    }
    assertThat(formats)
        .containsEntry("utf8.txt", "text|UTF-8|lines")
        .containsEntry("gbk.txt", "text|GB18030|lines")
        .containsEntry("utf16.txt", "text|UTF-16LE|lines")
        .containsEntry("portal.html", "html|UTF-8|selector #UCAP-CONTENT")
        .containsEntry("old.htm", "html|GB18030|density")
        .containsEntry("modern.html", "html|UTF-8|density")
        .containsEntry("plan.pdf", "pdf|null|pages")
        .containsEntry("plan.docx", "docx|null|paragraphs")
        .containsEntry("plan.doc", "doc|null|paragraphs")
        .hasSize(10);
  }

  /**
   * Chromium, LibreOffice, WeasyPrint, ReportLab, python-docx, qpdf; see the README beside them.
   */
  @ParameterizedTest
  @MethodSource("others")
  void asOtherProgramsWriteIt(String name) throws IOException {
    read(name, PlanFixtures.resource("others/" + name), new Reading.Files())
        .forEach((locator, tagged) -> saysTheSame(tagged, name));
  }

  static List<String> others() throws IOException {
    Path folder = Path.of("src/test/resources/planatlas/formats/others");
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void atLeastTwentyFiveFilesWereWrittenByOtherPrograms() throws IOException {
    assertThat(others()).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void whateverItsNameSays() throws IOException {
    for (Map.Entry<String, byte[]> file : PlanFixtures.files().entrySet()) {
      read("renamed.dat", file.getValue(), new Reading.Files())
          .forEach((locator, tagged) -> isTheSame(tagged, file.getKey()));
    }
  }

  @Test
  void insideAZipArchive() throws IOException {
    Map<String, TaggedPlan> plans =
        read("all.zip", PlanFixtures.zip(PlanFixtures.files()), new Reading.Files());
    assertThat(plans.keySet())
        .containsExactlyElementsOf(
            PlanFixtures.files().keySet().stream().map(n -> "all.zip!" + n).toList());
    plans.forEach((locator, tagged) -> isTheSame(tagged, locator));
  }

  @Test
  void asTheRowOfATable() throws IOException {
    TableColumns chinese = new TableColumns("正文", null, "网址", "标题", null, null);
    TableColumns english = new TableColumns("body", null, null, "title", null, null);
    for (String charset : List.of("UTF-8", "GBK")) {
      Map<String, TaggedPlan> csv =
          read(
              "table.csv",
              PlanFixtures.csv().getBytes(Charset.forName(charset)),
              new Reading.Table(chinese));
      assertThat(csv).containsOnlyKeys("table.csv#1");
      csv.forEach((locator, tagged) -> isTheSame(tagged, locator));
    }
    Map<String, TaggedPlan> json =
        read(
            "table.jsonl",
            ("\n" + PlanFixtures.jsonLine()).getBytes(StandardCharsets.UTF_8),
            new Reading.Table(english));
    assertThat(json).containsOnlyKeys("table.jsonl#2");
    json.forEach((locator, tagged) -> isTheSame(tagged, locator));
  }

  @Test
  void asThePageInARowOfAParquetTable() throws Exception {
    Path file = folder.resolve("pages.parquet");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var insert =
            connection.prepareStatement(
                "copy (select ? as page, 2024 as y) to '" + file + "' (format parquet)")) {
      insert.setString(1, PlanFixtures.portalPage());
      insert.execute();
    }
    Map<String, TaggedPlan> plans =
        read(
            "pages.parquet",
            file,
            new Reading.Table(new TableColumns(null, "page", null, null, null, "y")));
    assertThat(plans).containsOnlyKeys("pages.parquet#1");
    plans.forEach((locator, tagged) -> isTheSame(tagged, locator));
    assertThat(plans.get("pages.parquet#1").plan().description().year().evidence())
        .isEqualTo("table column: 2024");
  }

  @Test
  void asTheResponseOfACrawl() throws IOException {
    String address = "http://jyj.example/art/2024/1.html";
    byte[] page = PlanFixtures.oldPage().getBytes(Charset.forName("GBK"));
    for (boolean zipped : new boolean[] {false, true}) {
      Map<String, TaggedPlan> plans =
          read("crawl", PlanFixtures.warc(zipped, address, "text/html", page), new Reading.Files());
      assertThat(plans).containsOnlyKeys("crawl!" + address);
      plans.forEach((locator, tagged) -> isTheSame(tagged, locator));
    }
  }
}
