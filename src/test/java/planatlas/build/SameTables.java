package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import planatlas.Duck;
import planatlas.run.Runs;

/** Whether two snapshots say the same, row for row, in every table. */
final class SameTables {

  private SameTables() {}

  static void assertSame(Path found, Path expected) throws IOException {
    List<String> tables = tables(expected);
    assertThat(tables).containsAll(Runs.TABLES);
    assertThat(tables(found)).isEqualTo(tables);
    try (Duck left = new Duck(found, tables);
        Duck right = new Duck(expected, tables)) {
      for (String table : tables) {
        String columns = "select column_name, column_type from (describe %s)".formatted(table);
        assertThat(left.rows(columns)).as(table).isEqualTo(right.rows(columns));
        assertThat(left.table(table)).as(table).isEqualTo(right.table(table));
      }
      assertThat(right.number("select count(*) from mentions")).isPositive();
      assertThat(right.number("select count(*) from theme_by_region_year")).isPositive();
    }
  }

  private static List<String> tables(Path snapshot) throws IOException {
    try (var folders = Files.list(snapshot)) {
      return folders
          .filter(SameTables::isTable)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static boolean isTable(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.newDirectoryStream(folder, "*.parquet")) {
      return files.iterator().hasNext();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
