package planatlas.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** On which line each value of a JSON file stands, for problems that show only when it is read. */
public final class Places {

  private final Map<String, Integer> lines = new HashMap<>();

  private Places() {}

  /** {@code bytes} must be valid JSON. */
  public static Places of(byte[] bytes) {
    Places places = new Places();
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        JsonPointer pointer = parser.getParsingContext().pathAsPointer();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
          pointer = parser.getParsingContext().getParent().pathAsPointer();
        }
        places.lines.putIfAbsent(pointer.toString(), parser.currentTokenLocation().getLineNr());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory", e);
    }
    return places;
  }

  /**
   * @param path as people read it: {@code themes[0].terms[3].text}
   */
  public String of(String path) {
    String pointer = "/" + path.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
      Integer line = lines.get(p);
      if (line != null) {
        return "line %d, %s".formatted(line, path);
      }
    }
    return "line 1, " + path;
  }
}
