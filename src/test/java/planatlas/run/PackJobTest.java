package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.Duck;
import planatlas.PlanFixtures;

class PackJobTest {

  private static final List<String> TABLES =
      List.of("documents", "sentences", "mentions", "rejects");

  @TempDir Path folder;

  private PackJob.Result pack(Path job, Path to) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new PackJob(Runs.job(job), to.toString(), new ProgressLine(nowhere, false), 2).run();
  }

  @Test
  void aPackedCorpusGivesWhatItsFolderGives() throws Exception {
    Path plans = Files.createDirectories(folder.resolve("plans"));
    for (Map.Entry<String, byte[]> file : PlanFixtures.files().entrySet()) {
      Files.write(plans.resolve(file.getKey()), file.getValue());
    }
    Files.write(plans.resolve("all.zip"), PlanFixtures.zip(PlanFixtures.files()));
    Files.writeString(plans.resolve("empty.txt"), "");
    Files.createSymbolicLink(plans.resolve("gone.txt"), Path.of("nowhere.txt"));
    Path job = Runs.jobFile(folder, plans, folder.resolve("direct"));
    Path corpus = folder.resolve("packed corpus");

    PackJob.Result result = pack(job, corpus);
    assertThat(result.problem()).isNull();
    assertThat(result.files()).isEqualTo(13);
    assertThat(result.leftOut()).containsExactly(Map.entry("unreadable", 1L));
    try (var files = Files.list(corpus)) {
      assertThat(files.map(Path::toString)).isNotEmpty().allMatch(f -> f.endsWith(".parquet"));
    }
    assertThat(folder.resolve(".packed corpus.partial")).doesNotExist();

    assertThat(Runs.run(job, 2).exit()).isEqualTo(ExitCode.DONE);
    Path packed =
        Runs.write(
            folder.resolve("packed.json"),
            Files.readString(job)
                .replace("\"files\": \"" + plans, "\"packed\": \"" + corpus)
                .replace(folder.resolve("direct").toString(), folder.resolve("again").toString()));
    RunResult again = Runs.run(packed, 2);
    assertThat(again.exit()).as(again.problem()).isEqualTo(ExitCode.DONE);
    assertThat(again.counts()).containsEntry("inputs", 22L).containsEntry("documents", 20L);
    try (Duck direct = new Duck(folder.resolve("direct/latest"), TABLES);
        Duck from = new Duck(folder.resolve("again/latest"), TABLES)) {
      for (String table : TABLES) {
        assertThat(from.table(table)).as(table).isNotEmpty().isEqualTo(direct.table(table));
      }
    }
  }

  @Test
  void isNotWrittenOverWhatIsThere() throws Exception {
    Path plans = Files.createDirectories(folder.resolve("plans"));
    Files.writeString(plans.resolve("a.txt"), PlanFixtures.text());
    Path there = Files.createDirectories(folder.resolve("there"));
    PackJob.Result result = pack(Runs.jobFile(folder, plans, folder.resolve("out")), there);
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.problem())
        .isEqualTo(there + ": is there already; expected a folder to be made");
  }

  @Test
  void manyFilesCostFewTasksAndFewFiles() throws Exception {
    Path plans = Files.createDirectories(folder.resolve("plans"));
    for (int i = 0; i < 2_000; i++) {
      Files.writeString(plans.resolve("p" + i + ".txt"), "第%d件".formatted(i));
    }
    Path corpus = folder.resolve("corpus");
    assertThat(pack(Runs.jobFile(folder, plans, folder.resolve("out")), corpus).files())
        .isEqualTo(2_000);
    try (var files = Files.list(corpus)) {
      assertThat(files.count()).isLessThanOrEqualTo(2);
    }
  }
}
