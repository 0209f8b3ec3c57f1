package planatlas.container;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.Optional;

/** Rows of JSON as objects: with NaN, which Python writes. Stateless. */
final class JsonObjects {

  static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .build()
          .readerFor(JsonNode.class);

  private JsonObjects() {}

  /** A row; one reject where the value is no object. */
  static Found row(String locator, JsonNode row, TableColumns columns) {
    return row.isObject()
        ? columns.row(locator, column -> cell(value(row, column)))
        : Found.rejected(locator, planatlas.outcome.Reason.DAMAGED, "is no JSON object");
  }

  /** Blanks around a name do not count. */
  private static JsonNode value(JsonNode row, String column) {
    return Optional.ofNullable(row.get(column)).orElseGet(() -> similar(row, column));
  }

  private static JsonNode similar(JsonNode row, String column) {
    String bare = ColumnNames.bare(column);
    for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (ColumnNames.bare(name).equals(bare)) {
        return row.get(name);
      }
    }
    return null;
  }

  private static String cell(JsonNode cell) {
    boolean nothing =
        cell == null
            || cell.isNull()
            || cell.isContainerNode()
            || cell.isNumber() && Double.isNaN(cell.asDouble());
    return nothing ? null : cell.asText();
  }

  /** What is wrong, without the library's own words for where. */
  static String problem(com.fasterxml.jackson.core.JsonProcessingException e) {
    String said = e.getOriginalMessage().replaceAll("\\s*\\R\\s*", " ");
    return said.length() > 160 ? said.substring(0, 160) + "…" : said;
  }
}
