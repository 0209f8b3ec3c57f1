package planatlas.run;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import planatlas.job.Job;
import planatlas.stage.SnapshotTables;
import planatlas.table.Table;
import planatlas.table.Tables;

/**
 * A snapshot on a local disk, or a folder that holds some of the tables of one.
 *
 * @param folder that the folders of tables lie in
 */
public record Published(Path folder) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The snapshot that {@code given} is, or the current one of the output that it is; empty where it
   * is neither.
   */
  public static Optional<Published> at(Path given) throws IOException {
    Path latest = given.resolve("LATEST.json");
    Path folder =
        Files.isRegularFile(latest)
            ? given.resolve(JSON.readTree(latest.toFile()).path("snapshot").asText())
            : given;
    Published published = new Published(folder.toAbsolutePath().normalize());
    return published.tables().isEmpty() ? Optional.empty() : Optional.of(published);
  }

  public List<Table> tables() {
    return Tables.ALL.stream().filter(this::has).toList();
  }

  public boolean has(Table table) {
    Path of = folder.resolve(table.name());
    if (!Files.isDirectory(of)) {
      return false;
    }
    try (Stream<Path> files = Files.list(of)) {
      return files.anyMatch(f -> f.toString().endsWith(".parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SnapshotTables open(SparkSession spark) {
    return new SnapshotTables(spark, "file://" + folder);
  }

  /** Makes the page of this snapshot anew, of the tables that are there. */
  public byte[] page(Job job) throws IOException {
    JsonNode manifest = JSON.readTree(folder.resolve("manifest.json").toFile());
    Map<String, Long> counts = JSON.convertValue(manifest.get("counts"), new TypeReference<>() {});
    List<String> warnings = JSON.convertValue(manifest.get("warnings"), new TypeReference<>() {});
    SnapshotGuide guide = new SnapshotGuide(job);
    try (SparkSession spark = Sessions.open("page", 0, 0)) {
      return guide.page(
          spark,
          open(spark),
          this::has,
          guide.about(
              manifest.path("run").asText(),
              manifest.path("planatlas_version").asText(),
              manifest.path("started_at").asText(),
              counts,
              Map.of(),
              warnings));
    }
  }
}
