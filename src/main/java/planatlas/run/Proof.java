package planatlas.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import planatlas.publish.Manifest;
import planatlas.publish.Snapshots;
import planatlas.stage.CheckFiles;
import planatlas.stage.SnapshotTables;

/**
 * That the files of a snapshot are what the run meant to write.
 *
 * @param rows of each table
 * @param files with their hashes
 */
record Proof(Map<String, Long> rows, List<Manifest.PublishedFile> files) {

  /**
   * @throws IllegalStateException where a file is not as its table declares
   */
  static Proof of(SparkSession spark, SnapshotTables tables, Snapshots snapshots, String run)
      throws IOException {
    List<Manifest.PublishedFile> files = snapshots.files(run);
    List<String> wrong =
        CheckFiles.apply(
            spark,
            snapshots.uri(run),
            files.stream().map(Manifest.PublishedFile::path).toList(),
            tables.written());
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("files are not sound: " + String.join("; ", wrong));
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    tables.written().forEach((table, n) -> rows.put(table.name(), n));
    return new Proof(rows, files);
  }
}
