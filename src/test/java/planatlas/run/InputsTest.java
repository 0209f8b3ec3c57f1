package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.compare.Comparing;
import planatlas.ingest.InputFile;
import planatlas.job.Job;
import planatlas.job.Publishing;
import planatlas.plan.Overrides;
import planatlas.region.NameEvidence;
import planatlas.source.Limits;
import planatlas.stage.Counting;

class InputsTest {

  @TempDir Path folder;

  private Inputs list(String... folders) {
    List<Job.Input> inputs =
        Arrays.stream(folders).map(f -> new Job.Input(folder.resolve(f).toString(), f)).toList();
    Job job =
        new Job(
            "t",
            inputs,
            List.of(),
            List.of(),
            null,
            Overrides.NONE,
            NameEvidence.READ,
            "out",
            2024,
            new Counting(List.of(), List.of()),
            Comparing.DEFAULT,
            true,
            Limits.DEFAULT,
            Publishing.DEFAULT);
    return Inputs.list(job, new Configuration());
  }

  @Test
  void foldersAreListedInTheOrderOfTheJob() {
    Runs.write(folder.resolve("b/1.txt"), "甲");
    Runs.write(folder.resolve("a/2.txt"), "甲乙");
    Inputs inputs = list("b", "a");
    assertThat(inputs.problem()).isNull();
    assertThat(inputs.files()).extracting(InputFile::locator).containsExactly("b/1.txt", "a/2.txt");
    assertThat(inputs.bytes()).isEqualTo(9);
    assertThat(inputs.fingerprints()).hasSize(2);
  }

  @Test
  void aFingerprintChangesWithNamesAndSizes() throws IOException {
    Runs.write(folder.resolve("a/1.txt"), "甲");
    String before = list("a").fingerprints().get(0).sha256();
    assertThat(list("a").fingerprints().get(0).sha256()).isEqualTo(before);
    Files.writeString(folder.resolve("a/1.txt"), "甲乙");
    String longer = list("a").fingerprints().get(0).sha256();
    Files.move(folder.resolve("a/1.txt"), folder.resolve("a/2.txt"));
    assertThat(list("a").fingerprints().get(0).sha256()).isNotEqualTo(longer).isNotEqualTo(before);
    assertThat(longer).isNotEqualTo(before);
  }

  @Test
  void whatCannotBeListedIsOneLineThatNamesTheFolder() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Runs.write(folder.resolve("file.txt"), "甲");
    assertThat(list("missing").problem())
        .isEqualTo(folder + "/missing: does not exist; expected a folder of plans");
    assertThat(list("empty").problem())
        .isEqualTo(folder + "/empty: has no files; expected plans below it");
    assertThat(list("file.txt").problem())
        .isEqualTo(folder + "/file.txt: is a file; expected a folder of plans");
  }
}
