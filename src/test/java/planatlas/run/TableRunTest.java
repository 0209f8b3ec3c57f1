package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;

/** Tables as inputs of a job: what their columns say goes before the text. */
class TableRunTest {

  private static final String BODY = "全区教育系统深入推进集团化办学，巩固双减成果，加强中小学心理健康教育，办好每一所学校。";

  @TempDir Path folder;

  private RunResult run(String input) {
    Path data = Runs.project().resolve("data");
    Path job =
        Runs.write(
            folder.resolve("job.json"),
            """
            {"name": "t", "inputs": [%s], "divisions": ["%s"], "lexicons": ["%s"], "output": "out"}
            """
                .formatted(
                    input,
                    data.resolve("sample/regions.csv"),
                    data.resolve("themes/education.json")));
    return Runs.run(job, 2);
  }

  private List<String> rows(String sql) {
    try (Duck duck = new Duck(folder.resolve("out/latest"), Runs.TABLES)) {
      return duck.rows(sql);
    }
  }

  @Test
  void columnsForRegionAndYearGoBeforeWhatTheTextSays() {
    Runs.write(
        folder.resolve("crawl.csv"),
        """
        text,title,region,year
        %1$s,青禾市教育局2023年工作要点,望湖区,2024
        %1$s,青禾市教育局2023年工作要点,沐云省临岳市北渚区,2022年
        %1$s,青禾市教育局2023年工作要点,990221,2021.0
        %1$s,青禾市教育局2023年工作要点,某某区,明年
        ,青禾市教育局2023年工作要点,望湖区,2024
        """
            .formatted(BODY));
    RunResult result =
        run(
            """
            {"table": "crawl.csv", "columns": {"text": "text", "title": "title", "region": "region", "year": "year"}}
            """);
    assertThat(result.exit()).as(result.problem()).isEqualTo(ExitCode.DONE);
    assertThat(
            rows(
                """
                select source, region_code, plan_year, region_evidence, year_evidence, notes
                from documents order by source
                """))
        .satisfiesExactly(
            row ->
                assertThat(row)
                    .isEqualTo("crawl.csv#1|990102|2024|table column: 望湖区|table column: 2024|null"),
            row ->
                assertThat(row)
                    .startsWith(
                        "crawl.csv#2|990202|2022|table column: 沐云省临岳市北渚区|table column: 2022年"),
            row -> assertThat(row).startsWith("crawl.csv#3|990221|2021|table column: 990221|"),
            row ->
                assertThat(row)
                    .startsWith("crawl.csv#4|990181|2023|")
                    .contains("the table's region \"某某区\"", "the table's year \"明年\" is no year"));
    assertThat(rows("select source, reason, detail from rejects"))
        .containsExactly("crawl.csv#5|empty|has nothing in column text");
    assertThat(rows("select count(*) from mentions where source_begin is not null"))
        .containsExactly("0");
  }
}
