package planatlas.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;

/**
 * Reads JSON files that people write: unknown and duplicate keys, values of another type and
 * anything behind the end are problems, each with line and path. Stateless.
 */
public final class StrictJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withConfigOverride(
              List.class, list -> list.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  /** How Jackson says it; its exception has no type of its own. */
  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'");

  /** Where Jackson speaks of the place of an opening bracket. */
  private static final Pattern OPENED =
      Pattern.compile("\\[Source: .*; line: (\\d+), column: \\d+]");

  private StrictJson() {}

  /**
   * @param file the name that problems carry
   * @param type a record
   */
  public static <T> Checked<T> read(String file, byte[] bytes, Class<T> type) {
    try (JsonParser parser = MAPPER.createParser(bytes)) {
      T value = MAPPER.readValue(parser, type);
      if (value == null) {
        return Checked.invalid(new Problem(file, "line 1", "is empty; expected a JSON object"));
      }
      if (parser.nextToken() != null) {
        String line = "line " + parser.currentTokenLocation().getLineNr();
        return Checked.invalid(
            new Problem(file, line, "has more behind its end; expected one value"));
      }
      return Checked.valid(value);
    } catch (JsonProcessingException e) {
      return Checked.invalid(new Problem(file, place(e), message(e)));
    } catch (IOException e) {
      // Bytes that open like UTF-16 or UTF-32 and are not.
      return Checked.invalid(new Problem(file, "line 1", "is not valid JSON: " + e.getMessage()));
    }
  }

  private static String place(JsonProcessingException e) {
    String line = e.getLocation() == null ? "line 1" : "line " + e.getLocation().getLineNr();
    String path = e instanceof JsonMappingException m ? path(m.getPath()) : "";
    Matcher duplicate = DUPLICATE.matcher(e.getOriginalMessage());
    if (duplicate.matches()) {
      path += (path.isEmpty() ? "" : ".") + duplicate.group(1);
    }
    return path.isEmpty() ? line : line + ", " + path;
  }

  private static String path(List<JsonMappingException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }

  private static String message(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      return "unknown key \"%s\"; known here: %s".formatted(unknown.getPropertyName(), known);
    }
    if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "is \"%s\"; expected one of %s"
          .formatted(format.getValue(), Constants.of(format.getTargetType()));
    }
    if (e instanceof InvalidNullException) {
      return "is null; expected a value";
    }
    if (e.getOriginalMessage().startsWith("No content to map")) {
      return "is empty; expected a JSON object";
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "expected %s".formatted(Constants.kind(mismatch.getTargetType()));
    }
    if (DUPLICATE.matcher(e.getOriginalMessage()).matches()) {
      return "stands twice; expected each key once";
    }
    if (e instanceof StreamReadException || e.getCause() instanceof StreamReadException) {
      return "is not valid JSON: " + OPENED.matcher(e.getOriginalMessage()).replaceAll("line $1");
    }
    if (e instanceof DatabindException && e.getCause() instanceof IllegalArgumentException own) {
      return own.getMessage();
    }
    return e.getOriginalMessage();
  }
}
