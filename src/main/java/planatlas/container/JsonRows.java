package planatlas.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import planatlas.outcome.Reason;
import planatlas.source.Limits;

/**
 * The lines of a table of JSON lines, an object each. The locator is the file, {@code #} and the
 * number of the line, from 1; a second object of a line has {@code .2} behind it. A line that is no
 * object is a reject and the next is read.
 */
final class JsonRows implements Rows {

  private final String file;
  private final TableColumns columns;
  private final TableLines lines;
  private final Deque<Found> found = new ArrayDeque<>();
  private long number;

  JsonRows(String file, BufferedReader in, TableColumns columns, Limits limits) {
    this.file = file;
    this.columns = columns;
    this.lines = new TableLines(in, 2L * limits.characters() + (1 << 13));
  }

  /**
   * Whether objects stand in lines of their own: not where the first line leaves its object open
   * and no object begins the second.
   */
  static boolean areLines(String first, String second) {
    if (!first.startsWith("{")) {
      return false;
    }
    try {
      JsonObjects.JSON.readValues(first).readAll();
      return true;
    } catch (JsonEOFException e) {
      return second == null || second.startsWith("{");
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public Found next() throws IOException {
    while (found.isEmpty()) {
      String line;
      try {
        line = lines.next();
      } catch (GzipMembers.BrokenMember e) {
        number++;
        return TableLines.lost(locator(0), e);
      }
      if (line == null) {
        return null;
      }
      number++;
      if (lines.isTooLong(line)) {
        return Found.rejected(
            locator(0),
            Reason.TOO_LONG,
            "is a line of more than %,d characters".formatted(lines.most()));
      }
      if (!line.isBlank()) {
        rows(line);
      }
    }
    return found.pop();
  }

  private void rows(String line) throws IOException {
    try (MappingIterator<JsonNode> values = JsonObjects.JSON.readValues(line)) {
      while (values.hasNextValue()) {
        JsonNode row = values.nextValue();
        found.add(JsonObjects.row(locator(found.size()), row, columns));
      }
    } catch (JsonProcessingException e) {
      found.add(
          Found.rejected(
              locator(found.size()), Reason.DAMAGED, "is no JSON: " + JsonObjects.problem(e)));
    }
  }

  private String locator(int before) {
    return file + "#" + number + (before == 0 ? "" : "." + (before + 1));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
