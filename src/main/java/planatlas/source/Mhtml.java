package planatlas.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page saved with its pictures as one MIME message (RFC 2557), as browsers and Word save it,
 * often under a name that ends in {@code .doc}.
 */
final class Mhtml {

  /** Heads longer than this are none. */
  private static final int HEAD = 1 << 14;

  /** Messages within messages; those of browsers have two levels at the most. */
  private static final int DEPTH = 4;

  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):[ \\t]*+(.*)");

  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*+(boundary|charset)\\s*+=\\s*+(?:\"([^\"]*)\"|([^;\\s]*))");

  /**
   * @param charset that the part names; null where it names none
   */
  record Page(byte[] bytes, String charset) {}

  private Mhtml() {}

  /** Whether the bytes begin with the head of a MIME message. */
  static boolean is(byte[] bytes) {
    return head(bytes, 0, bytes.length)
        .filter(h -> h.fields.containsKey("mime-version"))
        .isPresent();
  }

  /** The first page of a message; empty where there is none. */
  static Optional<Page> page(byte[] bytes) {
    return page(bytes, 0, bytes.length, 0);
  }

  private static Optional<Page> page(byte[] bytes, int begin, int end, int depth) {
    Head head = head(bytes, begin, end).orElse(new Head(Map.of(), begin));
    String type = head.field("content-type");
    String kind = type.toLowerCase(Locale.ROOT);
    if (kind.startsWith("text/html") || kind.startsWith("application/xhtml")) {
      return Optional.of(
          new Page(
              decoded(
                  Arrays.copyOfRange(bytes, head.end, end),
                  head.field("content-transfer-encoding")),
              parameter(type, "charset")));
    }
    String boundary = parameter(type, "boundary");
    return kind.startsWith("multipart/") && boundary != null && !boundary.isEmpty() && depth < DEPTH
        ? parts(bytes, head.end, end, boundary, depth)
        : Optional.empty();
  }

  private static Optional<Page> parts(
      byte[] bytes, int begin, int end, String boundary, int depth) {
    byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    int part = -1;
    for (int line = begin; line < end; line = nextLine(bytes, line, end)) {
      if (!startsWith(bytes, line, end, mark)) {
        continue;
      }
      if (part >= 0) {
        Optional<Page> page = page(bytes, part, line, depth + 1);
        if (page.isPresent()) {
          return page;
        }
      }
      part = nextLine(bytes, line, end);
    }
    // Cut short: the last part has no mark behind it.
    return part >= 0 && part < end ? page(bytes, part, end, depth + 1) : Optional.empty();
  }

  private record Head(Map<String, String> fields, int end) {
    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  /** Fields up to the first empty line, names in lower case; empty where a line is no field. */
  private static Optional<Head> head(byte[] bytes, int begin, int end) {
    Map<String, String> fields = new HashMap<>();
    String name = null;
    for (int at = begin; at < end && at - begin < HEAD; ) {
      int next = nextLine(bytes, at, end);
      String line =
          new String(bytes, at, Math.min(next - at, HEAD), StandardCharsets.ISO_8859_1)
              .stripTrailing();
      at = next;
      if (line.isEmpty()) {
        if (!fields.isEmpty()) {
          return Optional.of(new Head(fields, at));
        }
        continue;
      }
      Matcher field = FIELD.matcher(line);
      if (name != null && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
        fields.merge(name, line.strip(), (a, b) -> a + " " + b);
      } else if (field.matches()) {
        name = field.group(1).toLowerCase(Locale.ROOT);
        fields.put(name, field.group(2));
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String parameter(String field, String name) {
    Matcher parameter = PARAMETER.matcher(lowerNames(field));
    while (parameter.find()) {
      if (parameter.group(1).equals(name)) {
        return parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
      }
    }
    return null;
  }

  /** Names of parameters may be written in capitals, their values mean what they say. */
  private static String lowerNames(String field) {
    return Pattern.compile("(?i)\\b(boundary|charset)\\s*+=")
        .matcher(field)
        .replaceAll(m -> m.group().toLowerCase(Locale.ROOT));
  }

  private static byte[] decoded(byte[] body, String encoding) {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "base64" -> base64(body);
      case "quoted-printable" -> quotedPrintable(body);
      default -> body;
    };
  }

  private static byte[] base64(byte[] body) {
    ByteArrayOutputStream letters = new ByteArrayOutputStream(body.length);
    for (byte b : body) {
      if (b == '+'
          || b == '/'
          || b >= '0' && b <= '9'
          || b >= 'A' && b <= 'Z'
          || b >= 'a' && b <= 'z') {
        letters.write(b);
      }
    }
    byte[] all = letters.toByteArray();
    // One letter alone holds no byte: a message that was cut short ends with it.
    return Base64.getDecoder()
        .decode(all.length % 4 == 1 ? Arrays.copyOf(all, all.length - 1) : all);
  }

  /** RFC 2045, 6.7; a sign that begins no code stands for itself. */
  private static byte[] quotedPrintable(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    for (int i = 0; i < body.length; i++) {
      if (body[i] != '=') {
        out.write(body[i]);
        continue;
      }
      int behind = i + 1;
      while (behind < body.length && (body[behind] == ' ' || body[behind] == '\t')) {
        behind++;
      }
      int high = i + 2 < body.length ? Character.digit(body[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(body[i + 2], 16);
      if (low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else if (behind >= body.length || body[behind] == '\n') {
        i = behind;
      } else if (body[behind] == '\r') {
        i = behind + 1 < body.length && body[behind + 1] == '\n' ? behind + 1 : behind;
      } else {
        out.write('=');
      }
    }
    return out.toByteArray();
  }

  private static int nextLine(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return Math.min(end, at + 1);
  }

  private static boolean startsWith(byte[] bytes, int at, int end, byte[] mark) {
    return at + mark.length <= end
        && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
  }
}
