package planatlas.container;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.source.Format;
import planatlas.source.RawInput;
import planatlas.source.Stated;
import planatlas.source.TitleLine;

/**
 * Which column of a table is what. Exactly one of {@code text} and {@code html} is not null; of the
 * others each may be.
 */
public record TableColumns(
    String text, String html, String url, String title, String region, String year)
    implements Serializable {

  public TableColumns {
    if ((text == null) == (html == null)) {
      throw new IllegalArgumentException(
          "one of text and html, got %s and %s".formatted(text, html));
    }
  }

  /** The columns that are named, by what they are. */
  public Map<String, String> named() {
    Map<String, String> named = new LinkedHashMap<>();
    named.put("text", text);
    named.put("html", html);
    named.put("url", url);
    named.put("title", title);
    named.put("region", region);
    named.put("year", year);
    named.values().removeIf(column -> column == null);
    return named;
  }

  /** Why a table that has {@code columns} cannot be read; null where it can. */
  public String missing(Collection<String> columns) {
    String missing =
        named().values().stream()
            .filter(c -> !columns.contains(c))
            .map("\"%s\""::formatted)
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? null
        : "has no column %s; its columns are %s"
            .formatted(missing, columns.stream().limit(40).collect(Collectors.joining(", ")));
  }

  /**
   * One row as an input.
   *
   * @param cell what stands in a column, null where nothing does
   */
  public Found row(String locator, Function<String, String> cell) {
    String content = cell.apply(text != null ? text : html);
    if (content == null || content.isEmpty()) {
      return Found.rejected(
          locator, Reason.EMPTY, "has nothing in column %s".formatted(text != null ? text : html));
    }
    Map<String, String> metadata = new HashMap<>();
    put(metadata, "title", title, cell);
    put(metadata, "url", url, cell);
    String body = text != null ? TitleLine.before(metadata.get("title"), content) : content;
    return new Found(
        locator,
        Outcome.accepted(
            new RawInput(
                locator,
                locator,
                body.getBytes(StandardCharsets.UTF_8),
                text != null ? Format.TEXT : Format.HTML,
                "UTF-8",
                metadata,
                new Stated(value(region, cell), value(year, cell)))));
  }

  private static void put(
      Map<String, String> metadata, String key, String column, Function<String, String> cell) {
    Stream.ofNullable(value(column, cell)).forEach(v -> metadata.put(key, v));
  }

  private static String value(String column, Function<String, String> cell) {
    String value = column == null ? null : cell.apply(column);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
