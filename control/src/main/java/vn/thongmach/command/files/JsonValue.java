package vn.thongmach.command.files;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a JSON file that knows its line. Numbers are exact.
 *
 * @param line on which it begins, from 1
 * @param value a {@code Map<String, JsonValue>}, a {@code List<JsonValue>}, a String, a BigDecimal,
 *     a Boolean or null
 */
record JsonValue(int line, @Nullable Object value) {

  /** The value of a whole file; null with a problem told when it is no JSON. */
  static @Nullable JsonValue read(Path path, InputProblems problems) {
    String text = InputText.read(path, problems);
    if (text == null) {
      return null;
    }
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      Reading reading = new Reading(parser, path.toString(), problems);
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.add(InputError.JSON_MALFORMED, path.toString(), 1, "");
        return null;
      }
      JsonValue value = reading.value(first);
      if (parser.nextToken() != null) {
        problems.add(InputError.JSON_MALFORMED, path.toString(), reading.line(), "");
        return null;
      }
      return value;
    } catch (JacksonException malformed) {
      problems.add(
          InputError.JSON_MALFORMED,
          path.toString(),
          malformed.getLocation() == null ? 0 : Math.max(0, malformed.getLocation().getLineNr()),
          String.valueOf(malformed.getOriginalMessage()).lines().findFirst().orElse(""));
      return null;
    }
  }

  /** The text of a value as it may be quoted in a sentence. */
  String quoted() {
    String text =
        switch (value) {
          case null -> "null";
          case Map<?, ?> object -> "{…}";
          case List<?> list -> "[…]";
          default -> value.toString();
        };
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private record Reading(JsonParser parser, String file, InputProblems problems) {

    int line() {
      return parser.currentTokenLocation().getLineNr();
    }

    JsonValue value(JsonToken token) {
      int line = line();
      return new JsonValue(
          line,
          switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
          });
    }

    private Map<String, JsonValue> object() {
      Map<String, JsonValue> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        int line = line();
        if (fields.put(name, value(parser.nextToken())) != null) {
          problems.add(InputError.FIELD_TWICE, file, line, name);
        }
      }
      return fields;
    }

    private List<JsonValue> list() {
      List<JsonValue> values = new ArrayList<>();
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        values.add(value(next));
      }
      return values;
    }
  }

  /** The number of a value, or null when it is none. */
  @Nullable BigDecimal number() {
    return value instanceof BigDecimal number ? number : null;
  }
}
