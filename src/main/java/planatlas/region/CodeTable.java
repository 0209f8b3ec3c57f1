package planatlas.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A shipped table of two columns: what a division is called somewhere, and its code. */
record CodeTable(List<Row> rows) {

  /** One name of one division. */
  record Row(String name, String code) {}

  static CodeTable shipped(String file) {
    List<Row> rows = new ArrayList<>();
    content(file)
        .lines()
        .skip(1)
        .forEach(
            line -> {
              int comma = line.indexOf(',');
              rows.add(new Row(line.substring(0, comma), line.substring(comma + 1)));
            });
    return new CodeTable(List.copyOf(rows));
  }

  /** The text of a file that is shipped beside the divisions. */
  static String content(String file) {
    try (InputStream in = CodeTable.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
