package planatlas.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Blank;

/**
 * The named fields that a page puts around its document, as label and value: {@code 文号：X}, cells
 * between bars, tabs or wide gaps ({@code 文号 | X}), and a value on the line below its label; then
 * the values of front matter, whose usual keys are read as the same labels. Immutable; labels and
 * values are normalised.
 *
 * @param all in the order of the page
 */
public record PageFields(List<Field> all) {

  /** What the value of a field is. */
  public enum Kind {
    ISSUER("fields of the issuer"),
    SOURCE("fields of the source"),
    ISSUED("fields of the day of issue"),
    PUBLISHED("fields of the day of publication"),
    NUMBER("fields of the number"),
    TITLE("fields of the title"),
    OTHER("other fields");

    private final String list;

    Kind(String list) {
      this.list = list;
    }

    /** The list of {@code frame-words.txt} that names such fields. */
    String list() {
      return list;
    }
  }

  /**
   * One field.
   *
   * @param label without spaces and colon
   * @param value trimmed, never empty
   */
  public record Field(String label, String value) {}

  /** What front matter calls the fields of a page. */
  private static final Map<String, String> KEYS = new HashMap<>();

  private static final Map<Kind, List<String>> LABELS_OF = new EnumMap<>(Kind.class);

  static {
    key("发布机构", "issuer", "publisher", "agency", "department", "organization");
    key("来源", "source");
    key("作者", "author");
    key("文号", "doc_number", "document_number", "number", "wenhao");
    key("成文日期", "issued", "issued_on", "issue_date", "issuedate", "signed", "signed_on");
    key("发布日期", "published", "published_on", "published_at", "publish_date", "publishdate");
    key("发布日期", "publish_time", "publication_date", "pubdate", "pub_date", "pubtime", "posted");
    key("发布日期", "release_date");
    for (Kind kind : Kind.values()) {
      LABELS_OF.put(kind, FrameWords.fields(kind));
    }
  }

  /** A piece of the page where it begins in the source. */
  private record Line(int origin, String text, boolean frame) {}

  private static final int TEXT_LINES = 30;
  private static final int LONGEST = 400;
  private static final int LONGEST_VALUE = 80;

  private static final String LABELS = FrameWords.anyOf(FrameWords.fields());

  private static final String BULLET = "[|｜\\s•·●■◆▪]*+";

  /** A label that a colon, a bar, a tab or a wide gap ends; group 1 is the label. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fff])(" + LABELS + ")[】\\]]?(?: *+[：:]|(?= *+[|｜\\t])|(?=  )|(?=$))");

  private static final Pattern ALONE =
      Pattern.compile(BULLET + "(" + LABELS + ") *+[：:]?+ *+[|｜]?+");

  private static final Pattern DATE_FIRST =
      Pattern.compile("[12][0-9]{3}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}");

  /** In the text itself only a colon, a bar or a tab makes a word a label. */
  private static final Pattern MARKED = Pattern.compile(LABELS + "[】\\]]? *+[：:|｜\\t]");

  public PageFields {
    all = List.copyOf(all);
  }

  private static void key(String label, String... keys) {
    Arrays.stream(keys).forEach(key -> KEYS.put(key, label));
  }

  public static PageFields of(SourceText source) {
    List<Line> lines = lines(source);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Matcher alone = ALONE.matcher(line.text);
      if (alone.matches()) {
        // The value of a label that stands alone is the next line, unless that is a label as well.
        if (i + 1 < lines.size() && !isLabel(lines.get(i + 1).text)) {
          add(fields, alone.group(1), lines.get(i + 1).text);
        }
      } else {
        read(line, fields);
      }
    }
    source.metadata().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(e -> !e.getValue().startsWith("http"))
        .forEach(e -> add(fields, KEYS.getOrDefault(e.getKey(), e.getKey()), e.getValue().strip()));
    return new PageFields(fields);
  }

  private static boolean isLabel(String line) {
    return LABEL.matcher(line).lookingAt() || ALONE.matcher(line).matches();
  }

  /** Frame and the first lines of the text, as they stand in the source. */
  private static List<Line> lines(SourceText source) {
    List<Line> lines = new ArrayList<>();
    for (FramePiece piece : source.frame()) {
      for (String text : piece.text().split("\\R")) {
        if (text.length() <= LONGEST && !Blank.isAll(text)) {
          lines.add(new Line(piece.source().begin(), text.strip(), true));
        }
      }
    }
    String text = source.normalized().text();
    int begin = 0;
    for (int i = 0; i < TEXT_LINES && begin < text.length(); i++) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      if (end > begin && end - begin <= LONGEST) {
        int cleaned = source.normalized().map().toOrigin(begin);
        int origin = source.cleaned().map().toOrigin(cleaned);
        lines.add(new Line(origin, text.substring(begin, end), false));
      }
      begin = end + 1;
    }
    lines.sort(Comparator.comparingInt(Line::origin));
    return lines;
  }

  private static void read(Line line, List<Field> fields) {
    if (!line.frame && !MARKED.matcher(line.text).lookingAt()) {
      return;
    }
    Matcher date = DATE_FIRST.matcher(line.text);
    if (line.frame && date.lookingAt()) {
      fields.add(new Field("日期", date.group()));
    }
    Matcher label = LABEL.matcher(line.text);
    boolean found = label.find();
    while (found) {
      String name = label.group(1);
      int begin = label.end();
      found = label.find();
      int end = found ? label.start() : line.text.length();
      add(fields, name, cell(line.text.substring(begin, end)));
    }
  }

  /** What stands between a label and the end of its cell; a bar may stand before it as well. */
  private static String cell(String words) {
    int begin = 0;
    boolean bar = false;
    while (begin < words.length()
        && (Blank.is(words.charAt(begin)) || !bar && isBar(words.charAt(begin)))) {
      bar |= isBar(words.charAt(begin));
      begin++;
    }
    int end = begin;
    while (end < words.length() && !isBar(words.charAt(end)) && words.charAt(end) != '\t') {
      end++;
    }
    return words.substring(begin, end);
  }

  private static boolean isBar(char c) {
    return c == '|' || c == '｜';
  }

  private static void add(List<Field> fields, String label, String value) {
    int end = value.length();
    while (end > 0 && (Blank.is(value.charAt(end - 1)) || isBar(value.charAt(end - 1)))) {
      end--;
    }
    if (end > 0 && end <= LONGEST_VALUE) {
      fields.add(new Field(label, value.substring(0, end)));
    }
  }

  /** The values of the fields of {@code kind}, the surest first. */
  public List<String> values(Kind kind) {
    return values(LABELS_OF.get(kind));
  }

  /** The values of the fields that bear one of {@code labels}, those of earlier labels first. */
  public List<String> values(List<String> labels) {
    return labels.stream()
        .flatMap(label -> all.stream().filter(f -> f.label().equals(label)))
        .map(Field::value)
        .toList();
  }
}
