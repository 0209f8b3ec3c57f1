package planatlas.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Java types in the words of JSON. */
final class Constants {

  private Constants() {}

  /** The values of an enum as JSON writes them. */
  static String of(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(f -> f.isEnumConstant())
        .map(
            f -> {
              JsonProperty named = f.getAnnotation(JsonProperty.class);
              return "\"%s\"".formatted(named == null ? f.getName() : named.value());
            })
        .collect(Collectors.joining(", "));
  }

  static String kind(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + of(type);
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (type == String.class) {
      return "a string";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : type.getSimpleName();
  }
}
