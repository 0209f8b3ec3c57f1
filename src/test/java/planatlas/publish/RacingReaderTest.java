package planatlas.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.text.Sha256;

/** A morning's reader against publications without an end. */
@Tag("slow")
class RacingReaderTest {

  private static final int RESOLUTIONS = 10_000;
  private static final int PUBLICATIONS = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path output;

  @Test
  void findsACompleteSnapshotEveryTime() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger published = new AtomicInteger();
    publish(0);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<?> writer =
          threads.submit(
              () -> {
                while (!over.get()) {
                  publish(published.incrementAndGet());
                }
                return null;
              });
      int resolved = 0;
      while ((resolved < RESOLUTIONS || published.get() < PUBLICATIONS) && !writer.isDone()) {
        resolve();
        resolved++;
      }
      over.set(true);
      writer.get();
      assertThat(resolved).isGreaterThanOrEqualTo(RESOLUTIONS);
      assertThat(published.get()).isGreaterThanOrEqualTo(PUBLICATIONS);
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
  }

  private void publish(int number) throws Exception {
    Snapshots snapshots = Snapshots.at(output.toString(), new Configuration());
    snapshots.recover();
    SnapshotsTest.publish(snapshots, output, "run%06d".formatted(number));
  }

  /** As a reader does that knows nothing of this program. */
  private void resolve() throws Exception {
    JsonNode latest = JSON.readTree(Files.readAllBytes(output.resolve("LATEST.json")));
    Path snapshot = output.resolve(latest.get("snapshot").asText());
    JsonNode manifest = JSON.readTree(Files.readAllBytes(snapshot.resolve("manifest.json")));
    assertThat(manifest.get("run")).isEqualTo(latest.get("run"));
    assertThat(manifest.get("files")).isNotEmpty();
    for (JsonNode file : manifest.get("files")) {
      byte[] bytes = Files.readAllBytes(snapshot.resolve(file.get("path").asText()));
      assertThat(Sha256.of(bytes)).isEqualTo(file.get("sha256").asText());
    }
  }
}
