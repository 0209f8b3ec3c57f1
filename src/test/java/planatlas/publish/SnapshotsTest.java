package planatlas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planatlas.text.Sha256;

class SnapshotsTest {

  @TempDir Path output;
  private Snapshots snapshots;

  @BeforeEach
  void open() throws IOException {
    snapshots = Snapshots.at(output.toString(), new Configuration());
  }

  private Path table(String run) {
    return table(output, run);
  }

  private static Path table(Path output, String run) {
    return output.resolve("snapshots/" + run + "/documents/part-0.parquet");
  }

  private void write(String run) throws IOException {
    write(snapshots, output, run);
  }

  static void write(Snapshots snapshots, Path output, String run) throws IOException {
    snapshots.open(run);
    Files.createDirectories(table(output, run).getParent());
    Files.writeString(table(output, run), run);
  }

  private void publish(String run) throws IOException {
    publish(snapshots, output, run);
  }

  static void publish(Snapshots snapshots, Path output, String run) throws IOException {
    write(snapshots, output, run);
    assertThat(snapshots.publish(manifest(snapshots, run))).isEmpty();
  }

  private Manifest manifest(String run) throws IOException {
    return manifest(snapshots, run);
  }

  static Manifest manifest(Snapshots snapshots, String run) throws IOException {
    return new Manifest(
        Manifest.SCHEMA_VERSION,
        run,
        "sample",
        "0.1.0",
        "00",
        null,
        "2026-01-01T00:00:00+08:00",
        "2026-01-01T00:00:09+08:00",
        "Asia/Shanghai",
        2024,
        "a segmenter",
        List.of(new Manifest.Fingerprint("plans", null, "00")),
        List.of(),
        List.of(),
        List.of(),
        List.of("work_plan"),
        List.of("plan"),
        "c0",
        new Manifest.Comparison(5, List.of(), 1000, 1, Map.of(), null),
        List.of(),
        Map.of("documents", 1L),
        Map.of("rejected", 0.0),
        Map.of("documents", 1L),
        Map.of(),
        Map.of(),
        snapshots.files(run));
  }

  private JsonNode json(String path) throws IOException {
    return new ObjectMapper().readTree(output.resolve(path).toFile());
  }

  private List<String> names(String folder) throws IOException {
    try (var files = Files.list(output.resolve(folder))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/tmp/out, true",
    "out, true",
    "file:///tmp/out, true",
    "hdfs://name:9000/out, true",
    "s3a://bucket/out, false",
    "abfs://box@account/out, false"
  })
  void knowsWhichStoresReplaceAFileInOneStep(String store, boolean can) {
    assertThat(Store.canPublishTo(store)).isEqualTo(can);
  }

  @Test
  void aPublishedRunIsTheCurrentOne() throws IOException {
    publish("run1");
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("run1");
    assertThat(json("LATEST.json").get("snapshot").asText()).isEqualTo("snapshots/run1");
    assertThat(json("LATEST.json").get("schema_version").asText()).isEqualTo("1.0");
    assertThat(output.resolve("latest/documents/part-0.parquet")).hasContent("run1");
  }

  @Test
  void theManifestNamesTheFilesThatWereThereAndWhatMadeThem() throws IOException {
    publish("run1");
    JsonNode manifest = json("snapshots/run1/manifest.json");
    assertThat(manifest.get("files")).hasSize(1);
    assertThat(manifest.get("files").get(0).get("path").asText())
        .isEqualTo("documents/part-0.parquet");
    assertThat(manifest.get("files").get(0).get("bytes").asLong()).isEqualTo(4);
    assertThat(manifest.get("base_year").asInt()).isEqualTo(2024);
    assertThat(manifest.get("counted_kinds").get(0).asText()).isEqualTo("work_plan");
    assertThat(manifest.get("inputs").get(0).get("version").isNull()).isTrue();
  }

  @Test
  void theNextRunTurnsThePointerAndLeavesTheFirst() throws IOException {
    publish("run1");
    publish("run2");
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("run2");
    assertThat(output.resolve("latest/documents/part-0.parquet")).hasContent("run2");
    assertThat(table("run1")).hasContent("run1");
    assertThat(names("")).containsExactly("LATEST.json", "generations", "latest", "snapshots");
  }

  @Test
  void anAbandonedRunLeavesNothingAndTheCurrentOneStays() throws IOException {
    publish("run1");
    write("run2");
    Files.createDirectories(output.resolve("scratch/run2/facts"));
    snapshots.abandon("run2");
    assertThat(names("snapshots")).containsExactly("run1");
    assertThat(names("")).containsExactly("LATEST.json", "generations", "latest", "snapshots");
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("run1");
  }

  @Test
  void abandoningKeepsWhatWasPublished() throws IOException {
    publish("run1");
    snapshots.abandon("run1");
    assertThat(table("run1")).hasContent("run1");
    assertThat(output.resolve("latest/manifest.json")).exists();
  }

  @Test
  void abandoningWhatNeverBeganIsNoError() throws IOException {
    snapshots.abandon("run1");
    assertThat(names("")).isEmpty();
  }

  @Test
  void aRunIsPublishedOnce() throws IOException {
    publish("run1");
    publish("run2");
    assertThatThrownBy(() -> snapshots.publish(manifest("run1")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("run2");
  }

  @Test
  void sweepingTakesOneRunsScratchAndNotAnothers() throws IOException {
    for (String run : List.of("run1", "run2")) {
      Files.createDirectories(output.resolve("scratch/" + run));
      Files.writeString(output.resolve("scratch/" + run + "/facts"), run);
    }
    snapshots.sweep("run1");
    assertThat(names("scratch")).containsExactly("run2");
    snapshots.sweep("run2");
    assertThat(output.resolve("scratch")).doesNotExist();
  }

  @Test
  void anOutputGivenAsAUriIsTheSameFolder() throws IOException {
    Path odd = Files.createDirectories(output.resolve("教育 plans"));
    Snapshots.at(odd.toUri().toString(), new Configuration()).open("run1");
    assertThat(odd.resolve("snapshots/run1")).isDirectory();
  }

  @Test
  void tablesAreWrittenWhereTheSnapshotIs() throws IOException {
    Path odd = output.resolve("教育 100%");
    Snapshots there = Snapshots.at(odd.toString(), new Configuration());
    there.open("run1");
    assertThat(new org.apache.hadoop.fs.Path(there.uri("run1")).toUri().getPath())
        .isEqualTo(odd.resolve("snapshots/run1").toString());
    assertThat(new org.apache.hadoop.fs.Path(there.scratch("run1")).toUri().getPath())
        .isEqualTo(odd.resolve("scratch/run1").toString());
  }

  @Test
  void ofTwoThatStartedFromTheSameSnapshotOneWinsAndTheOtherLeavesNothing() throws IOException {
    publish("run0");
    Snapshots other = Snapshots.at(output.toString(), new Configuration());
    write("slow");
    write(other, output, "quick");
    assertThat(other.publish(manifest(other, "quick"))).isEmpty();
    assertThat(snapshots.publish(manifest("slow")).orElseThrow().run()).isEqualTo("quick");
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("quick");
    assertThat(names("snapshots")).containsExactly("quick", "run0");
  }

  @Test
  void aRunThatDiedBehindItsCommitIsMadeCurrentByTheNext() throws IOException {
    publish("run1");
    Snapshots dying =
        Snapshots.at(
            output.toString(),
            new Configuration(),
            step -> {
              if (step == Step.COMMITTED) {
                throw new IllegalStateException("dies here");
              }
            });
    write(dying, output, "run2");
    assertThatThrownBy(() -> dying.publish(manifest(dying, "run2")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("run1");
    snapshots.recover();
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("run2");
    assertThat(output.resolve("latest/documents/part-0.parquet")).hasContent("run2");
    publish("run3");
    assertThat(json("LATEST.json").get("generation").asInt()).isEqualTo(3);
  }

  @Test
  void aRunWhosePointerCannotBeTurnedHasNotPublished() throws IOException {
    publish("run1");
    Snapshots failing =
        new Snapshots(
            new LocalStore(output) {
              @Override
              public void replaceAtomically(String path, byte[] content) throws IOException {
                throw new IOException("No space left on device");
              }
            },
            Step.Watcher.NOBODY);
    write(failing, output, "run2");
    assertThatThrownBy(() -> failing.publish(manifest(failing, "run2")))
        .hasMessage("No space left on device");
    failing.abandon("run2");
    snapshots.recover();
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("run1");
    assertThat(names("snapshots")).containsExactly("run1");
  }

  @Test
  void aDiskWithoutLinksIsNoFailure() throws IOException {
    Snapshots linkless =
        new Snapshots(
            new LocalStore(output) {
              @Override
              void hardLink(Path link, Path existing) {
                throw new UnsupportedOperationException();
              }

              @Override
              public void link(String name, String target) {
                throw new UnsupportedOperationException();
              }
            },
            Step.Watcher.NOBODY);
    publish(linkless, output, "run1");
    publish(linkless, output, "run2");
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("run2");
    assertThat(names("")).containsExactly("LATEST.json", "generations", "snapshots");
  }

  @Test
  void somethingElseInThePlaceOfTheLinkIsNoFailure() throws IOException {
    Files.createDirectories(output.resolve("latest/something"));
    publish("run1");
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("run1");
  }

  @Test
  void rollingBackIsAChangeLikeAnother() throws IOException {
    publish("run1");
    publish("run2");
    assertThat(snapshots.rollBack("run1", "2026-01-02T00:00:00+08:00")).isEmpty();
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("run1");
    assertThat(json("LATEST.json").get("generation").asInt()).isEqualTo(3);
    assertThat(output.resolve("latest/documents/part-0.parquet")).hasContent("run1");
    assertThat(snapshots.history())
        .extracting(Generation::change)
        .containsExactly(
            Generation.Change.PUBLISHED,
            Generation.Change.PUBLISHED,
            Generation.Change.ROLLED_BACK);
    publish("run3");
    assertThat(json("LATEST.json").get("run").asText()).isEqualTo("run3");
  }

  @Test
  void theManifestHasTheHashOfEveryFile() throws IOException {
    publish("run1");
    assertThat(json("snapshots/run1/manifest.json").at("/files/0/sha256").asText())
        .isEqualTo(Sha256.of("run1"));
  }
}
