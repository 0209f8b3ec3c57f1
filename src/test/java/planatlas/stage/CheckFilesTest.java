package planatlas.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.table.Rejects;
import planatlas.table.Table;

class CheckFilesTest {

  private static SparkSession spark;

  @TempDir Path folder;
  private Map<Table, Long> written;

  @BeforeAll
  static void open() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false)
            .config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
            .getOrCreate();
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @BeforeEach
  void write() throws IOException {
    List<Row> rows =
        List.of(RowFactory.create("a", "empty", "it"), RowFactory.create("b", "empty", "it"));
    Dataset<Row> rejects =
        Rejects.TABLE.conform(spark.createDataFrame(rows, Rejects.TABLE.schema()));
    SnapshotTables tables = new SnapshotTables(spark, folder.toUri().toString(), 2);
    tables.write(Rejects.TABLE, rejects);
    written = tables.written();
  }

  private List<String> check() throws IOException {
    return check(folder, folder.toUri().toString());
  }

  private List<String> check(Path folder, String uri) throws IOException {
    try (var files = Files.walk(folder)) {
      List<String> paths =
          files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).toList();
      return CheckFiles.apply(spark, uri, paths, written);
    }
  }

  @Test
  void theWayToTheFilesMayHaveBlanksPercentSignsAndChinese() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("an other/100%/地方"));
    Files.move(folder.resolve("rejects"), odd.resolve("rejects"));
    assertThat(check(odd, "file://" + odd)).isEmpty();
  }

  private Path file() throws IOException {
    try (var files = Files.list(folder.resolve("rejects"))) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void whatWasWrittenIsSound() throws IOException {
    assertThat(written).containsExactly(Map.entry(Rejects.TABLE, 2L));
    assertThat(check()).isEmpty();
  }

  @Test
  void aFileThatIsCutShortIsNot() throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 9));
    assertThat(check())
        .hasSize(2)
        .anyMatch(l -> l.contains(".parquet: its footer cannot be read: "))
        .contains("rejects: its files have 0 rows, 2 were written");
  }

  @Test
  void rowsThatAreMissingAreSeen() throws IOException {
    Files.delete(file());
    assertThat(check()).containsExactly("rejects: its files have 0 rows, 2 were written");
  }

  @Test
  void aFileOfAnotherSchemaIsSeen() throws IOException {
    spark
        .range(2)
        .selectExpr("'a' as source", "'b' as reason", "id as detail")
        .coalesce(1)
        .write()
        .mode("append")
        .parquet(folder.resolve("rejects").toUri().toString());
    assertThat(check())
        .singleElement()
        .asString()
        .contains("its schema is ", "int64 detail", "declared is ");
  }

  @Test
  void whatIsNoFileOfATableIsSeen() throws IOException {
    Files.writeString(folder.resolve("report.html"), "beside the tables");
    Files.createDirectories(folder.resolve("rejects/_temporary"));
    Files.writeString(folder.resolve("rejects/_temporary/1.parquet"), "");
    Files.createDirectories(folder.resolve("others"));
    Files.writeString(folder.resolve("others/1.parquet"), "");
    assertThat(check())
        .containsExactlyInAnyOrder(
            "rejects/_temporary/1.parquet is no file of a table",
            "others/1.parquet is no file of a table");
  }
}
