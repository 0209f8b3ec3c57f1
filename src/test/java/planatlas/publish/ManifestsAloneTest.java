package planatlas.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publication to a store that is asked for one thing: to create a file where there is none. */
class ManifestsAloneTest {

  private static final String LATER = "2026-01-02T00:00:00+08:00";

  @TempDir Path output;
  private Snapshots snapshots;

  @BeforeEach
  void open() throws IOException {
    snapshots = snapshots();
  }

  private Snapshots snapshots() throws IOException {
    Store store = new HadoopStore(output.toUri().toString(), new Configuration(), false);
    return new Snapshots(store, Step.Watcher.NOBODY);
  }

  private void publish(String run) throws IOException {
    SnapshotsTest.publish(snapshots, output, run);
  }

  @Test
  void theNewestGenerationSaysWhatIsCurrent() throws IOException {
    publish("run1");
    publish("run2");
    assertThat(snapshots().latestRun()).contains("run2");
    assertThat(output.resolve("generations/00000002.json")).content().contains("\"run2\"");
  }

  @Test
  void noFileThatReadersWouldFollowIsReplaced() throws IOException {
    publish("run1");
    publish("run2");
    assertThat(Files.exists(output.resolve("LATEST.json"))).isFalse();
    assertThat(Files.exists(output.resolve("latest"))).isFalse();
  }

  @Test
  void ofTwoThatStartedFromTheSameSnapshotOneWins() throws IOException {
    publish("run0");
    Snapshots other = snapshots();
    SnapshotsTest.write(snapshots, output, "slow");
    SnapshotsTest.publish(other, output, "quick");
    assertThat(snapshots.publish(SnapshotsTest.manifest(snapshots, "slow")).orElseThrow().run())
        .isEqualTo("quick");
    assertThat(snapshots().latestRun()).contains("quick");
    assertThat(output.resolve("snapshots/slow")).doesNotExist();
  }

  @Test
  void anOlderSnapshotCanBeMadeCurrentAgain() throws IOException {
    publish("run1");
    publish("run2");
    assertThat(snapshots.rollBack("run1", LATER)).isEmpty();
    assertThat(snapshots().latestRun()).contains("run1");
    snapshots.recover();
    assertThat(Files.exists(output.resolve("LATEST.json"))).isFalse();
  }

  @Test
  void aRunThatFindsNothingNewNamesTheCurrentOne() throws IOException {
    publish("run1");
    snapshots.unchanged("run2", LATER);
    snapshots.unchanged("run3", LATER);
    assertThat(output.resolve("CHECKED.json")).content().contains("\"run3\"", "\"run1\"");
  }
}
