package planatlas.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import planatlas.outcome.Reason;
import planatlas.source.Limits;

/**
 * The lines of a table of JSON lines, an object each. The locator is the file, {@code #} and the
 * number of the line, from 1; a line that is no object is a reject and the next is read.
 */
final class JsonRows implements Rows {

  private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

  private final String file;
  private final TableColumns columns;
  private final BufferedReader lines;
  private final long most;
  private long number;

  JsonRows(String file, InputStream in, Charset charset, TableColumns columns, Limits limits) {
    this.file = file;
    this.columns = columns;
    this.lines = new BufferedReader(new InputStreamReader(in, TableCharset.strict(charset)));
    this.most = 2L * limits.characters() + (1 << 13);
  }

  @Override
  public Found next() throws IOException {
    while (true) {
      StringBuilder line = new StringBuilder();
      boolean more = line(line);
      number++;
      if (line.length() > most) {
        return Found.rejected(
            file + "#" + number,
            Reason.TOO_LONG,
            "is a line of more than %,d characters".formatted(most));
      }
      String json = line.toString().replaceFirst("^\ufeff", "");
      if (!json.isBlank()) {
        return row(json);
      }
      if (!more) {
        return null;
      }
    }
  }

  /** Reads one line of any length, keeping no more of it than allowed; false at the end. */
  private boolean line(StringBuilder line) throws IOException {
    for (int c = lines.read(); c != '\n'; c = lines.read()) {
      if (c < 0) {
        return false;
      }
      if (line.length() <= most) {
        line.append((char) c);
      }
    }
    return true;
  }

  private Found row(String json) throws IOException {
    String locator = file + "#" + number;
    JsonNode row;
    try {
      row = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return Found.rejected(locator, Reason.DAMAGED, "is no JSON: " + e.getOriginalMessage());
    }
    if (!row.isObject()) {
      return Found.rejected(locator, Reason.DAMAGED, "is no JSON object");
    }
    return columns.row(locator, column -> cell(row.get(column)));
  }

  private static String cell(JsonNode cell) {
    return cell == null || cell.isNull() || cell.isContainerNode() ? null : cell.asText();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
