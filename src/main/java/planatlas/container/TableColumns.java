package planatlas.container;

import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
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

  /** What programs write for nothing. */
  private static final Pattern NOTHING = Pattern.compile("(?i)nan|null|none|#n/a");

  /** A number that a spreadsheet made of a code or year. */
  private static final Pattern FRACTION =
      Pattern.compile("\\d{1,12}\\.0{1,6}|\\d(?:\\.\\d{1,11})?[eE]\\+?(?:0?[1-9]|1[01])");

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

  /** Why a table that has only {@code columns}, as they are written, cannot be read. */
  public String missing(List<String> columns) {
    return missing(ColumnNames.of(columns));
  }

  /** The columns that are named, as the table writes them. */
  public Map<String, String> written(List<String> columns) {
    ColumnNames names = ColumnNames.of(columns);
    Map<String, String> written = new LinkedHashMap<>();
    named().values().forEach(c -> written.put(c, names.written(c)));
    return written;
  }

  /** Why a table that has {@code columns} cannot be read; null where it can. */
  String missing(ColumnNames columns) {
    String missing =
        named().values().stream()
            .filter(c -> !columns.has(c))
            .map("\"%s\""::formatted)
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? null
        : "has no column %s; its columns are %s"
            .formatted(
                missing,
                columns.written().stream()
                    .limit(40)
                    .map(ColumnNames::shown)
                    .collect(Collectors.joining(", ")));
  }

  /**
   * One row as an input.
   *
   * @param cell what stands in a column, null where nothing does
   */
  public Found row(String locator, Function<String, String> cell) {
    String content = cell.apply(text != null ? text : html);
    if (content == null || content.isEmpty() || NOTHING.matcher(content).matches()) {
      return Found.rejected(
          locator, Reason.EMPTY, "has nothing in column %s".formatted(text != null ? text : html));
    }
    long broken = named().values().stream().filter(c -> isBroken(cell.apply(c))).count();
    if (broken > 0) {
      return Found.rejected(
          locator, Reason.DAMAGED, "has bytes that are no characters of the table's charset");
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
                new Stated(whole(value(region, cell)), whole(value(year, cell))))));
  }

  private static void put(
      Map<String, String> metadata, String key, String column, Function<String, String> cell) {
    Stream.ofNullable(value(column, cell)).forEach(v -> metadata.put(key, v));
  }

  private static boolean isBroken(String cell) {
    return cell != null && cell.indexOf(TableCharset.BROKEN) >= 0;
  }

  private static String value(String column, Function<String, String> cell) {
    String value = column == null ? null : cell.apply(column);
    return value == null || value.isBlank() || NOTHING.matcher(value.strip()).matches()
        ? null
        : value.strip();
  }

  /** A code or year as a whole number, also where a spreadsheet made something else of it. */
  private static String whole(String value) {
    if (value == null) {
      return null;
    }
    String bare = value.replaceFirst("^['’](?=\\d)", "");
    if (!FRACTION.matcher(bare).matches()) {
      return bare;
    }
    BigDecimal number = new BigDecimal(bare).stripTrailingZeros();
    return number.scale() <= 0 ? number.toPlainString() : bare;
  }
}
