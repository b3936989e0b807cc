package vn.thongmach.command.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object; what is wrong with them is told, and then they are null. */
final class JsonFields {

  /** The longest text, in characters. */
  static final int LONGEST = 500;

  private static final int MOST_DECIMALS = 30;

  private final Map<String, JsonValue> fields;
  private final String file;
  private final int line;
  private final InputProblems problems;

  private JsonFields(Map<String, JsonValue> fields, String file, int line, InputProblems problems) {
    this.fields = fields;
    this.file = file;
    this.line = line;
    this.problems = problems;
  }

  /** The fields of a value, or null with a problem told when it is no object. */
  static @Nullable JsonFields of(JsonValue value, String file, InputProblems problems) {
    if (!(value.value() instanceof Map<?, ?> object)) {
      problems.add(InputError.NOT_OBJECT, file, value.line(), value.quoted());
      return null;
    }
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    object.forEach((name, field) -> fields.put((String) name, (JsonValue) field));
    return new JsonFields(fields, file, value.line(), problems);
  }

  /** The line of a field; that of the object when the field is missing. */
  int line(String name) {
    JsonValue field = fields.get(name);
    return field == null ? line : field.line();
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  private @Nullable JsonValue required(String name) {
    JsonValue field = fields.get(name);
    if (field == null) {
      problems.add(InputError.FIELD_MISSING, file, line, name);
    }
    return field;
  }

  /** A text that is not blank. */
  @Nullable String text(String name) {
    JsonValue field = required(name);
    if (field == null) {
      return null;
    }
    if (!(field.value() instanceof String text) || text.isBlank()) {
      problems.add(InputError.NOT_TEXT, file, field.line(), name, field.quoted());
      return null;
    }
    if (text.length() > LONGEST) {
      problems.add(InputError.TOO_LONG, file, field.line(), name, LONGEST);
      return null;
    }
    return text;
  }

  /** A whole number within two limits, both allowed. */
  @Nullable Integer whole(String name, int least, int most) {
    JsonValue field = required(name);
    if (field == null) {
      return null;
    }
    BigDecimal number = field.number();
    if (number == null
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0
        || number.stripTrailingZeros().scale() > 0) {
      problems.add(InputError.NOT_WHOLE, file, field.line(), name, field.quoted(), least, most);
      return null;
    }
    return number.intValue();
  }

  /** A number from 0 to a limit, as exact as it is written. */
  @Nullable BigDecimal number(String name, BigDecimal most) {
    JsonValue field = required(name);
    if (field == null) {
      return null;
    }
    BigDecimal number = field.number();
    if (number == null || number.signum() < 0 || number.compareTo(most) > 0) {
      problems.add(
          InputError.NOT_NUMBER,
          file,
          field.line(),
          name,
          field.quoted(),
          most.stripTrailingZeros().toPlainString());
      return null;
    }
    BigDecimal bare = number.stripTrailingZeros();
    if (bare.scale() > MOST_DECIMALS) {
      problems.add(InputError.TOO_FINE, file, field.line(), name, MOST_DECIMALS);
      return null;
    }
    return bare;
  }

  @Nullable Boolean flag(String name) {
    JsonValue field = required(name);
    if (field == null) {
      return null;
    }
    if (!(field.value() instanceof Boolean flag)) {
      problems.add(InputError.NOT_FLAG, file, field.line(), name, field.quoted());
      return null;
    }
    return flag;
  }

  /** What one of several words stands for. */
  <T> @Nullable T word(String name, Map<String, T> allowed) {
    JsonValue field = required(name);
    if (field == null) {
      return null;
    }
    T found = field.value() instanceof String text ? allowed.get(text) : null;
    if (found == null) {
      problems.add(
          InputError.NOT_ALLOWED,
          file,
          field.line(),
          name,
          field.quoted(),
          String.join(", ", allowed.keySet()));
    }
    return found;
  }

  @Nullable LocalDate date(String name) {
    JsonValue field = required(name);
    if (field == null) {
      return null;
    }
    if (field.value() instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException impossible) {
        // told below
      }
    }
    problems.add(InputError.NOT_DATE, file, field.line(), name, field.quoted());
    return null;
  }

  /** The values of a list of at most so many. */
  @Nullable List<JsonValue> list(String name, int most) {
    JsonValue field = required(name);
    return field == null ? null : values(field, name, most, file, problems);
  }

  /** The values of a list of at most so many; null with a problem told when it is none. */
  static @Nullable List<JsonValue> values(
      JsonValue field, String name, int most, String file, InputProblems problems) {
    if (!(field.value() instanceof List<?> list)) {
      problems.add(InputError.NOT_LIST, file, field.line(), name, field.quoted());
      return null;
    }
    if (list.size() > most) {
      problems.add(InputError.TOO_MANY, file, field.line(), name, most);
      return null;
    }
    List<JsonValue> values = new ArrayList<>();
    list.forEach(value -> values.add((JsonValue) value));
    return values;
  }
}
