package planatlas.container;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import planatlas.source.Limits;

/**
 * The objects of JSON over any lines: in one array, or behind one another. The locator is the file,
 * {@code #} and the number of the object, from 1. What is no JSON ends the table, since nothing
 * says where the next object begins.
 */
final class JsonValues implements Rows {

  private final String file;
  private final TableColumns columns;
  private final BoundedReader bounded;
  private final JsonParser parser;
  private long number;

  JsonValues(String file, BufferedReader in, TableColumns columns, Limits limits)
      throws IOException {
    this.file = file;
    this.columns = columns;
    this.bounded = new BoundedReader(in, 2L * limits.characters() + (1 << 13));
    this.parser = JsonObjects.JSON.createParser(bounded);
  }

  @Override
  public Found next() throws IOException {
    bounded.endRow();
    try {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
        token = parser.nextToken();
      }
      if (token == null) {
        return null;
      }
      number++;
      JsonNode row = JsonObjects.JSON.readTree(parser);
      return JsonObjects.row(file + "#" + number, row, columns);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IOException("line %,d is no JSON: %s".formatted(line, JsonObjects.problem(e)));
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
    bounded.close();
  }
}
