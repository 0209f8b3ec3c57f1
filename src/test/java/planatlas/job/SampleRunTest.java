package planatlas.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.stage.Analysis;
import planatlas.stage.AnalyzePlans;
import planatlas.stage.InputFile;
import planatlas.stage.InputListing;
import planatlas.stage.TableWriter;
import planatlas.stage.WriteTables;

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
  void leavesNothingButSnapshotsPointerAndLink() throws IOException {
    try (var files = Files.list(output)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("snapshots", "LATEST.json", "latest");
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
        .containsExactly("plans/beizhu_2022_fujian.txt|binary");
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
                group by region_code, bureau_id, year
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
  void everyColumnOfThemeByRegionYearFollowsFromDocumentsAndMentions() {
    duck.run(
        """
        create or replace view derived as
        with counted as (select * from documents where counted),
        cells as (
          select base_region_code region_code, bureau_id, plan_year as year, count(*) n_docs,
            sum(n_tokens_counted) n_tokens, sum(n_chars_counted) n_chars,
            any_value(region_name) region_name, any_value(region_level) region_level,
            any_value(province_code) province_code, any_value(province_name) province_name
          from counted group by all),
        themes as (select * from (values
          ('group_schooling', '集团化办学', null), ('double_reduction', '双减', 2021),
          ('mental_health', '心理健康', null), ('tutoring_governance', '校外培训治理', null))
          t(theme_id, theme_name, since)),
        per_document as (
          select c.base_region_code region_code, c.bureau_id, c.plan_year as year, m.doc_id, m.theme_id,
            count(*) filter (m.strength = 'core') core, count(*) every
          from mentions m join counted c using (doc_id)
          where m.part in ('plan', 'other') group by all),
        counts as (
          select region_code, bureau_id, year, theme_id, sum(core) frequency, sum(every) frequency_all,
            count(*) filter (core > 0) docfreq, count(*) docfreq_all
          from per_document group by all)
        select c.region_code, c.bureau_id, c.year, t.theme_id, 'own' as scope, c.region_name,
          c.region_level, c.province_code, c.province_name, 'education' as lexicon_id, t.theme_name,
          c.n_docs, c.n_tokens::bigint n_tokens, c.n_chars::bigint n_chars,
          coalesce(n.docfreq, 0) docfreq, coalesce(n.docfreq_all, 0) docfreq_all,
          coalesce(n.docfreq, 0) / c.n_docs doc_prop,
          coalesce(n.docfreq_all, 0) / c.n_docs doc_prop_all,
          coalesce(n.frequency, 0)::bigint frequency,
          coalesce(n.frequency_all, 0)::bigint frequency_all,
          10000.0::double * coalesce(n.frequency, 0) / c.n_tokens rel_freq_per_10k,
          10000.0::double * coalesce(n.frequency_all, 0) / c.n_tokens rel_freq_per_10k_all,
          coalesce(c.year < t.since, false) not_yet_coined
        from cells c cross join themes t
        left join counts n on n.region_code is not distinct from c.region_code
          and n.bureau_id is not distinct from c.bureau_id and n.year is not distinct from c.year
          and n.theme_id = t.theme_id
        """);
    assertThat(duck.table("theme_by_region_year")).isEqualTo(duck.table("derived"));
  }

  @Test
  void sumsOfMentionsClose() {
    assertThat(duck.number("select sum(frequency_all) from theme_by_region_year"))
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
          InputListing.list(job.inputs().get(0).folder(), job.inputs().get(0).name(), hadoop);
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
      WriteTables tables = new WriteTables(spark, new TableWriter(to.toUri().toString(), 2));
      tables.facts(facts, job.counting(), true);
      tables.comparisons(
          facts,
          job.counting(),
          job.comparing(),
          job.plainLexicons(),
          job.gazetteer(),
          job.baseYear());
    }
    return to;
  }
}
