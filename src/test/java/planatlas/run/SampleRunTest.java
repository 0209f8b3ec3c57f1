package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.compare.WriteComparisons;
import planatlas.ingest.Analysis;
import planatlas.ingest.AnalyzePlans;
import planatlas.ingest.InputFile;
import planatlas.ingest.InputListing;
import planatlas.job.Job;
import planatlas.stage.SnapshotTables;
import planatlas.stage.WriteFacts;
import planatlas.table.Table;
import planatlas.table.Tables;

/** The whole way over the shipped sample, read back with DuckDB. */
class SampleRunTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static RunResult result;
  private static Path output;
  private static Duck duck;

  @BeforeAll
  static void run() {
    output = folder.resolve("out");
    Path job = Runs.jobFile(folder, Runs.project().resolve("data/sample/plans"), output);
    result = Runs.run(job, 2);
    assertThat(result.exit()).isEqualTo(ExitCode.DONE);
    duck = new Duck(output.resolve("latest"), Runs.TABLES);
  }

  @AfterAll
  static void close() {
    duck.close();
  }

  @Test
  void holdsNothingButParquetBeneathATable() throws IOException {
    for (String table : Runs.TABLES) {
      try (var files = Files.list(output.resolve("latest").resolve(table))) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .isNotEmpty()
            .allMatch(name -> name.endsWith(".parquet") && !name.startsWith("."));
      }
    }
  }

  @Test
  void sortsTheRowsOfAFileByTheKeyOfItsTable() {
    for (String name : Runs.TABLES) {
      Table table = Tables.named(name).orElseThrow();
      String key =
          table.key().stream()
              .map(k -> "\"" + k + "\" nulls first")
              .collect(Collectors.joining(", "));
      assertThat(
              duck.number(
                  """
                  select count(*) from (
                    select file_row_number n,
                      row_number() over (partition by filename order by %s) - 1 expected
                    from read_parquet('%s/*.parquet', file_row_number = true, filename = true))
                  where n <> expected
                  """
                      .formatted(key, output.resolve("latest").resolve(table.name()))))
          .as(table.name())
          .isZero();
    }
  }

  @Test
  void leavesNothingButWhatTheReadmeLists() throws IOException {
    try (var files = Files.list(output)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "snapshots", "generations", "facts", "runs", "LATEST.json", "latest");
    }
  }

  @Test
  void inputsAreDocumentsAndRejects() throws IOException {
    try (var files = Files.list(Runs.project().resolve("data/sample/plans"))) {
      assertThat(
              duck.number(
                  "select (select count(*) from documents) + (select count(*) from rejects)"))
          .isEqualTo(files.count());
    }
  }

  @Test
  void rejectsTheFileThatIsNoText() {
    assertThat(duck.rows("select source, reason from rejects"))
        .containsExactly("plans/beizhu_2022_fujian.txt|damaged");
  }

  @Test
  void countsACopyOnce() {
    assertThat(
            duck.rows(
                """
                select c.source, c.counted, c.not_counted_reason, o.source, o.counted
                from documents c join documents o on c.duplicate_of = o.doc_id
                """))
        .containsExactly(
            "plans/岚溪市教育局2021年工作要点.txt|false|duplicate|plans/muyun_portal_20210301_0415.txt|true");
  }

  @Test
  void givesAMissingYearACoverageRowAndNoZeros() {
    assertThat(
            duck.rows(
                "select n_docs from coverage_by_region_year where region_code = '990222' and year = 2022"))
        .containsExactly("0");
    assertThat(
            duck.number(
                "select count(*) from theme_by_region_year where region_code = '990222' and year = 2022"))
        .isZero();
  }

  @Test
  void givesEveryCellARowForEveryTheme() {
    assertThat(
            duck.rows(
                """
                select distinct count(*) from theme_by_region_year
                group by scope, region_code, bureau_id, year
                """))
        .containsExactly("4");
    assertThat(duck.number("select count(*) from theme_by_region_year where frequency = 0"))
        .isPositive();
  }

  @Test
  void saysOfEachDocumentWhatItsTruthSays() throws IOException {
    List<String> expected = new ArrayList<>();
    Path truth = Runs.project().resolve("data/gold/sample-documents.jsonl");
    for (String line : Files.readAllLines(truth)) {
      JsonNode document = JSON.readTree(line);
      expected.add(
          "plans/%s|%s|%s"
              .formatted(
                  document.get("file").asText(),
                  document.get("region_code").asText(),
                  document.get("plan_year").asText()));
    }
    assertThat(duck.rows("select source, region_code, plan_year from documents"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void sumsOfMentionsClose() {
    assertThat(
            duck.number("select sum(frequency_all) from theme_by_region_year where scope = 'own'"))
        .isEqualTo(
            duck.number(
                """
                select count(*) from mentions join documents using (doc_id)
                where counted and part in ('plan', 'other')
                """))
        .isGreaterThan(200);
  }

  @Test
  void everyMentionStandsInItsSentence() {
    assertThat(
            duck.rows(
                """
                select m.doc_id, m."begin", m.keyword from mentions m
                left join sentences s on s.doc_id = m.doc_id and s."begin" = m.sentence_begin
                  and s."end" = m.sentence_end
                where s.text is null
                  or substring(s.text, m."begin" - s."begin" + 1, m."end" - m."begin") <> m.keyword
                """))
        .isEmpty();
  }

  @Test
  void sourceOffsetsPointAtTheKeywordInTheDecodedFile() throws IOException {
    for (String row :
        duck.rows(
            "select source, charset, source_begin, source_end, keyword from mentions join documents using (doc_id)")) {
      String[] cells = row.split("\\|");
      Path file = Runs.project().resolve("data/sample").resolve(cells[0]);
      String decoded = new String(Files.readAllBytes(file), cells[1]).replace("\ufeff", "");
      int begin = decoded.offsetByCodePoints(0, Integer.parseInt(cells[2]));
      int end = decoded.offsetByCodePoints(0, Integer.parseInt(cells[3]));
      assertThat(decoded.substring(begin, end).replace("*", "")).as(row).isEqualTo(cells[4]);
    }
  }

  @Test
  void tablesAreEqualWithOneThreadAndFourAndWithTheInputReversed() throws IOException {
    Path one = tables("one", 1, false);
    Path four = tables("four", 4, true);
    try (Duck a = new Duck(one, Runs.TABLES);
        Duck b = new Duck(four, Runs.TABLES)) {
      for (String table : Runs.TABLES) {
        assertThat(a.table(table)).as(table).isNotEmpty().isEqualTo(b.table(table));
        assertThat(a.table(table)).as(table).isEqualTo(duck.table(table));
      }
    }
  }

  /** The stages of a run, by hand, with the order of the inputs chosen. */
  private static Path tables(String name, int threads, boolean reversed) throws IOException {
    Job job =
        Runs.job(
            Runs.jobFile(
                folder, Runs.project().resolve("data/sample/plans"), folder.resolve(name)));
    Path to = folder.resolve(name);
    try (SparkSession spark = Sessions.open(name, threads, reversed ? Long.MAX_VALUE : 0)) {
      var hadoop = spark.sparkContext().hadoopConfiguration();
      List<InputFile> files =
          InputListing.list(job.inputs().get(0).folder(), job.inputs().get(0).name(), hadoop)
              .files();
      if (reversed) {
        Collections.reverse(files);
      }
      Dataset<Row> facts =
          AnalyzePlans.apply(
                  spark,
                  files,
                  new Analysis(job.settings(), hadoop),
                  spark.sparkContext().longAccumulator())
              .cache();
      SnapshotTables tables = new SnapshotTables(spark, to.toUri().toString(), 2);
      WriteFacts.apply(tables, facts, job.counting(), true);
      new WriteComparisons(
              spark,
              tables,
              job.counting(),
              job.comparing(),
              job.plainLexicons(),
              job.gazetteer(),
              job.baseYear())
          .write(facts);
    }
    return to;
  }
}
