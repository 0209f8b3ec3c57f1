package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.SharedCorpus;

/** Whole runs over the real texts beside the project. */
class RealTextsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> THEMES =
      List.of("group_schooling", "double_reduction", "mental_health", "tutoring_governance");

  @TempDir Path folder;

  private Duck run(String corpus) {
    Path input = SharedCorpus.folder().resolve("corpus").resolve(corpus);
    Path output = folder.resolve("out");
    RunResult result = Runs.run(Runs.jobFile(folder, input, output), 2);
    assertThat(result.problem()).isNull();
    return new Duck(output.resolve("latest"), Runs.TABLES);
  }

  @Test
  void knowsRegionAndYearOfTheSeeds() {
    try (Duck duck = run("seeds")) {
      assertThat(duck.rows("select region_code, plan_year from documents order by source"))
          .containsExactly("321202|2020", "330483|2024", "null|2019", "220802|2025", "410400|2020");
      assertThat(duck.rows("select region_level from documents where region_code is null"))
          .containsExactly("county");
    }
  }

  @Test
  void decidesTheLabelledSentencesOfTheSeeds() throws IOException {
    try (Duck duck = run("seeds")) {
      Map<String, List<String>> wrong = new TreeMap<>();
      Path gold = SharedCorpus.folder().resolve("gold/seeds.jsonl");
      for (String line : Files.readAllLines(gold)) {
        JsonNode sentence = JSON.readTree(line);
        for (String theme : THEMES) {
          int label = sentence.get("labels").get(theme).asInt();
          long core =
              duck.number(
                  """
                  select count(*) from mentions join documents using (doc_id)
                  where source = 'seeds/%s' and theme_id = '%s' and strength = 'core'
                    and source_begin >= %d and source_end <= %d
                  """
                      .formatted(
                          sentence.get("file").asText(),
                          theme,
                          sentence.get("start").asInt(),
                          sentence.get("end").asInt()));
          if (label == 2 && core == 0 || label == 0 && core > 0) {
            wrong
                .computeIfAbsent(theme, t -> new ArrayList<>())
                .add(label + " " + sentence.get("sentence").asText());
          }
        }
      }
      assertThat(wrong).doesNotContainKey("double_reduction");
      assertThat(wrong.values()).allMatch(sentences -> sentences.size() <= 1);
    }
  }

  @Test
  void mentionsOfTheSeedsStandInTheirBodies() throws IOException {
    try (Duck duck = run("seeds")) {
      Path meta = SharedCorpus.folder().resolve("gold/seeds-meta.json");
      for (JsonNode seed : JSON.readTree(meta.toFile())) {
        assertThat(
                duck.rows(
                    """
                    select theme_id, keyword, source_begin
                    from mentions join documents using (doc_id)
                    where source = 'seeds/%s' and not (source_begin >= %d and source_end <= %d)
                    """
                        .formatted(
                            seed.get("file").asText(),
                            seed.get("body_start").asInt(),
                            seed.get("body_end").asInt())))
            .as(seed.get("file").asText())
            .isEmpty();
      }
    }
  }

  @Test
  void acceptsEveryGovernmentReportAndTheSumsClose() {
    try (Duck duck = run("gov-reports")) {
      assertThat(duck.number("select count(*) from documents")).isEqualTo(1194);
      assertThat(duck.number("select count(*) from rejects")).isZero();
      assertThat(
              duck.number(
                  "select sum(frequency_all) from theme_by_region_year where scope = 'own'"))
          .isEqualTo(
              duck.number(
                  """
                  select count(*) from mentions join documents using (doc_id)
                  where counted and part in ('plan', 'other')
                  """))
          .isGreaterThan(1000);
      assertThat(
              duck.rows(
                  """
                  select source, keyword from mentions join documents using (doc_id)
                  where theme_id = 'double_reduction' and strength = 'core' and plan_year < 2021
                  """))
          .isEmpty();
      assertThat(
              duck.rows(
                  """
                  select year from theme_by_region_year
                  where scope = 'territory' and region_code = '000000'
                    and theme_id = 'double_reduction' and year >= 2022
                  order by rel_freq_per_10k desc
                  """))
          .as("the peak, then decline, of all bureaus")
          .containsExactly("2022", "2023", "2024", "2025", "2026");
      assertThat(
              duck.rows(
                  """
                  select year from theme_by_region_year
                  where scope = 'territory' and region_code = '000000'
                    and theme_id = 'double_reduction' and balanced_bureaus >= 40
                  order by balanced_rel_freq_per_10k desc
                  """))
          .as("the same in the balanced panel")
          .containsExactly("2022", "2023", "2024", "2025", "2026");
    }
  }
}
