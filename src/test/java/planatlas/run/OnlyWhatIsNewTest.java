package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.Duck;

/** A run after a run reads and tags only what is new, and comes to what a run from nothing does. */
class OnlyWhatIsNewTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path plans;
  private Path lexicon;
  private Path job;

  @BeforeEach
  void job() throws IOException {
    plans = Files.createDirectory(folder.resolve("plans"));
    lexicon = folder.resolve("lexicon.json");
    Files.copy(Runs.project().resolve("data/themes/education.json"), lexicon);
    job = jobFile("out");
  }

  private Path jobFile(String output) {
    return Runs.write(
        folder.resolve(output + ".json"),
        """
        {"name": "t", "inputs": [{"files": "plans"}], "divisions": ["%s"],
         "lexicons": ["lexicon.json"], "output": "%s"}
        """
            .formatted(Runs.project().resolve("data/sample/regions.csv"), output));
  }

  /** Files of the sample, whose plans are in an order of their own. */
  private static List<Path> sample() {
    try (Stream<Path> files = Files.list(Runs.project().resolve("data/sample/plans"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void add(int nth, String name) throws IOException {
    Files.copy(sample().get(nth), plans.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private JsonNode manifest() throws IOException {
    return JSON.readTree(folder.resolve("out/latest/manifest.json").toFile());
  }

  private void isWhatARunFromNothingComesTo(String name) {
    assertThat(Runs.run(jobFile(name), 2, Reuse.NOTHING).exit()).isEqualTo(ExitCode.DONE);
    try (Duck kept = new Duck(folder.resolve("out/latest"), Runs.TABLES);
        Duck anew = new Duck(folder.resolve(name + "/latest"), Runs.TABLES)) {
      for (String table : Runs.TABLES) {
        assertThat(kept.table(table)).as(table).isEqualTo(anew.table(table));
      }
    }
  }

  @Test
  void whatIsNewIsAnalyzedAndWhatIsGoneLeaves() throws IOException {
    for (int i = 0; i < 6; i++) {
      add(i, "p" + i + ".txt");
    }
    Files.copy(plans.resolve("p2.txt"), plans.resolve("z_copy_of_p2.txt"));
    Runs.write(plans.resolve("empty.txt"), "");
    assertThat(Runs.run(job, 2).counts()).containsEntry("analyzed", 8L);
    add(6, "p6.txt");
    add(7, "p1.txt");
    Files.delete(plans.resolve("p2.txt"));
    Files.delete(plans.resolve("p3.txt"));
    assertThat(Runs.run(job, 2).counts()).containsEntry("analyzed", 2L).containsEntry("inputs", 7L);
    isWhatARunFromNothingComesTo("anew");
    try (Duck duck = new Duck(folder.resolve("out/latest"), Runs.TABLES)) {
      assertThat(duck.rows("select counted from documents where source = 'plans/z_copy_of_p2.txt'"))
          .containsExactly("true");
    }
  }

  @Test
  void nothingNewPublishesNothingAndLeavesADatedRecord() throws IOException {
    add(0, "a.txt");
    Runs.write(plans.resolve("empty.txt"), "");
    Runs.run(job, 2);
    byte[] latest = Files.readAllBytes(folder.resolve("out/LATEST.json"));
    RunResult again = Runs.run(job, 2);
    assertThat(again.isUnchanged()).isTrue();
    assertThat(Files.readAllBytes(folder.resolve("out/LATEST.json"))).isEqualTo(latest);
    try (Stream<Path> snapshots = Files.list(folder.resolve("out/snapshots"))) {
      assertThat(snapshots).hasSize(1);
    }
    JsonNode checked = JSON.readTree(folder.resolve("out/CHECKED.json").toFile());
    assertThat(checked.get("outcome").asText()).isEqualTo("unchanged");
    assertThat(checked.get("checked_at").asText()).contains("+08:00");
    assertThat(checked.get("current")).isEqualTo(JSON.readTree(latest).get("run"));
    List<String> record =
        Files.readAllLines(folder.resolve("out/runs/" + checked.get("run").asText() + ".jsonl"));
    assertThat(JSON.readTree(record.get(record.size() - 1)).get("outcome").asText())
        .isEqualTo("unchanged");
    assertThat(Runs.run(job, 2, Reuse.NOTHING).isUnchanged()).isFalse();
  }

  @Test
  void aChangedLexiconTagsEverythingAgain() throws IOException {
    add(0, "a.txt");
    add(1, "b.txt");
    Runs.run(job, 2);
    Files.writeString(
        lexicon,
        """
        {"id": "education", "version": "2", "themes": [
          {"id": "homework", "name": "作业", "terms": [{"id": "a", "text": "作业"}]}]}
        """);
    assertThat(Runs.run(job, 2).counts()).containsEntry("analyzed", 2L);
    isWhatARunFromNothingComesTo("anew");
    try (Stream<Path> facts = Files.list(folder.resolve("out/facts"))) {
      assertThat(facts).as("facts of the old lexicon are gone").hasSize(1);
    }
  }

  @Test
  void aMovedFileIsANewInput() throws IOException {
    add(0, "a.txt");
    add(1, "b.txt");
    Runs.run(job, 2);
    Files.move(plans.resolve("a.txt"), plans.resolve("c.txt"));
    assertThat(Runs.run(job, 2).counts()).containsEntry("analyzed", 1L).containsEntry("inputs", 2L);
    isWhatARunFromNothingComesTo("anew");
  }

  /**
   * Additions, changes, deletions, copies and changes of lexicon by chance, a run after each few.
   */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anySequenceOfChangesComesToWhatARunFromNothingDoes(long seed) throws IOException {
    Random random = new Random(seed);
    add(random.nextInt(sample().size()), "first.txt");
    for (int step = 0; step < 4; step++) {
      for (int change = random.nextInt(5); change >= 0; change--) {
        change(random);
      }
      RunResult result = Runs.run(job, 2);
      assertThat(result.exit()).as(String.valueOf(result.problem())).isEqualTo(ExitCode.DONE);
      if (step % 2 == 1) {
        isWhatARunFromNothingComesTo("anew" + step);
      }
    }
    assertThat(manifest().get("counts").get("inputs").asLong()).isPositive();
  }

  private void change(Random random) throws IOException {
    List<Path> there;
    try (Stream<Path> files = Files.list(plans)) {
      there = new ArrayList<>(files.sorted().toList());
    }
    Path one = there.get(random.nextInt(there.size()));
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> add(random.nextInt(sample().size()), "f" + random.nextInt(30) + ".txt");
      case 3 -> Files.writeString(one, Files.readString(sample().get(0)) + "补充一句话。");
      case 4 ->
          Files.copy(
              one,
              plans.resolve("copy" + random.nextInt(9) + ".txt"),
              StandardCopyOption.REPLACE_EXISTING);
      case 5, 6 -> {
        if (there.size() > 3) {
          Files.delete(one);
        }
      }
      default ->
          Files.writeString(
              lexicon,
              Files.readString(lexicon)
                  .replaceFirst(
                      "\"version\": \"[^\"]*\"", "\"version\": \"" + random.nextInt(9) + "\""));
    }
  }
}
