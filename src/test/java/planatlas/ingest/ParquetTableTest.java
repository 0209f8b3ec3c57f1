package planatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.CrawlFixtures;
import planatlas.FilesRead;
import planatlas.container.Share;

class ParquetTableTest {

  private static final int ROWS = 600;

  @TempDir Path folder;

  /** Rows of which each has a text of its own, in several row groups. */
  private Path table(String column) throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message t { optional binary 标题 (UTF8); optional binary %s (UTF8); }"
                .formatted(column));
    Path file = folder.resolve("t.parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(schema)
            .withRowGroupSize(16_000L)
            .withPageSize(4_000)
            .withMinRowCountForPageSizeCheck(10)
            .withMaxRowCountForPageSizeCheck(10)
            .withDictionaryEncoding(false)
            .withConf(new Configuration())
            .build()) {
      for (int i = 1; i <= ROWS; i++) {
        Group row = new SimpleGroupFactory(schema).newGroup();
        row.append(column, CrawlFixtures.plan("第" + i + "号青禾市"));
        writer.write(row);
      }
    }
    return file;
  }

  private static List<BlockMetaData> groups(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      return reader.getRowGroups();
    }
  }

  private static String document(int row) {
    return "t#%d | document 第%d号青禾市教育局2024年工作要点".formatted(row, row);
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= ROWS; i++) {
      all.add(document(i));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 1000})
  void sharesHaveEachRowOnceUnderItsNumber(int of) throws IOException {
    Path file = table("正文");
    List<String> lines = new ArrayList<>();
    for (int nth = 0; nth < Math.min(of, 40); nth++) {
      lines.addAll(FilesRead.read("t", file, FilesRead.TABLE, new Share(nth, of)));
    }
    if (of < 1000) {
      assertThat(lines).containsExactlyInAnyOrderElementsOf(all());
    } else {
      assertThat(lines).containsExactlyElementsOf(all().subList(0, 40));
    }
  }

  @Test
  void aShareReadsNoRowGroupOfAnother() throws IOException {
    Path file = table("正文");
    List<BlockMetaData> groups = groups(file);
    assertThat(groups).hasSizeGreaterThan(3);
    damage(file, groups.get(1));
    assertThat(FilesRead.read("t", file, FilesRead.TABLE, new Share(0, 2)))
        .allMatch(l -> l.contains(" | document "));
    assertThat(FilesRead.read("t", file, FilesRead.TABLE, new Share(1, 2)))
        .filteredOn(l -> l.contains(" | damaged "))
        .hasSize(1);
  }

  private static void damage(Path file, BlockMetaData group) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = (int) (group.getStartingPos() + group.getCompressedSize() - 40);
    bytes[at] ^= 0x55;
    Files.write(file, bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "middle", "last"})
  void aDamagedRowGroupCostsItsRows(String place) throws IOException {
    Path file = table("正文");
    List<BlockMetaData> groups = groups(file);
    int broken =
        switch (place) {
          case "first" -> 0;
          case "middle" -> groups.size() / 2;
          default -> groups.size() - 1;
        };
    damage(file, groups.get(broken));
    long before = groups.subList(0, broken).stream().mapToLong(BlockMetaData::getRowCount).sum();
    long lost = groups.get(broken).getRowCount();
    List<String> lines = FilesRead.read("t", file, FilesRead.TABLE, Share.ALL);
    List<String> rejects = lines.stream().filter(l -> l.contains(" | damaged ")).toList();
    assertThat(rejects)
        .singleElement()
        .asString()
        .matches(
            "t#\\d+ \\| damaged is in a damaged row group: rows [\\d,]+ to %,d are lost"
                .formatted(before + lost));
    List<String> sound = new ArrayList<>(all());
    sound.subList((int) before, (int) (before + lost)).clear();
    assertThat(lines).containsAll(sound);
  }

  @Test
  void blanksAroundTheNameOfAColumnDoNotCount() throws IOException {
    MessageType schema =
        new MessageType(
            "t",
            MessageTypeParser.parseMessageType(
                    "message t { optional binary 标题 (UTF8); optional binary x (UTF8); }")
                .getFields()
                .stream()
                .map(
                    f ->
                        f.getName().equals("x")
                            ? org.apache.parquet.schema.Types.optional(
                                    org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName
                                        .BINARY)
                                .as(org.apache.parquet.schema.LogicalTypeAnnotation.stringType())
                                .named(" 正文 ")
                            : f)
                .toList());
    Path file = folder.resolve("blank.parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(schema)
            .withConf(new Configuration())
            .build()) {
      Group row = new SimpleGroupFactory(schema).newGroup();
      row.append(" 正文 ", CrawlFixtures.plan("第1号青禾市"));
      writer.write(row);
    }
    assertThat(FilesRead.read("t", file, FilesRead.TABLE, Share.ALL)).containsExactly(document(1));
  }

  @Test
  void aTableWithoutItsFootIsOneRejectThatNamesNoClass() throws IOException {
    byte[] whole = Files.readAllBytes(table("正文"));
    assertThat(
            FilesRead.read(
                folder, "t", java.util.Arrays.copyOf(whole, whole.length / 2), FilesRead.TABLE))
        .singleElement()
        .asString()
        .startsWith("t | damaged cannot be opened: ")
        .doesNotContain("Exception", "org.apache", "java.");
  }
}
