package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of the schema as a check on the stream of tokens. It may say yes only where the schema
 * surely does; no means "ask the schema". After a no the parser stands somewhere within the value.
 */
sealed interface QuickRule {

  /** Judges the value whose first token is the parser's current one; a yes ends on its last. */
  boolean accepts(JsonParser parser) throws IOException;

  /** What is not understood. */
  record Unknown() implements QuickRule {
    @Override
    public boolean accepts(JsonParser parser) {
      return false;
    }
  }

  /** Any string. */
  record Text() implements QuickRule {
    @Override
    public boolean accepts(JsonParser parser) {
      return parser.currentToken() == JsonToken.VALUE_STRING;
    }
  }

  /** One of some strings. */
  record Choice(Set<String> values) implements QuickRule {
    @Override
    public boolean accepts(JsonParser parser) throws IOException {
      return parser.currentToken() == JsonToken.VALUE_STRING && values.contains(parser.getText());
    }
  }

  /** A number written without fraction and exponent. */
  record Whole() implements QuickRule {
    @Override
    public boolean accepts(JsonParser parser) {
      return parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }
  }

  /** A whole number of microseconds that is a time. */
  record Time() implements QuickRule {
    private static final int LONGEST = 18;

    @Override
    public boolean accepts(JsonParser parser) throws IOException {
      return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
          && parser.getTextLength() <= LONGEST
          && EventTime.isInRange(parser.getLongValue());
    }
  }

  /** An object of strings under any names, few enough to see that no name comes twice. */
  record TextMap() implements QuickRule {
    private static final int MOST_NAMES = 24;

    @Override
    public boolean accepts(JsonParser parser) throws IOException {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return false;
      }
      @Nullable String[] names = new String[MOST_NAMES];
      int count = 0;
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        if (count == MOST_NAMES || isAmong(names, count, name)) {
          return false;
        }
        names[count++] = name;
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
          return false;
        }
      }
      return parser.currentToken() == JsonToken.END_OBJECT;
    }

    private static boolean isAmong(@Nullable String[] names, int count, String name) {
      for (int i = 0; i < count; i++) {
        if (name.equals(names[i])) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * An object that may have only these fields.
   *
   * @param required one bit for each field that must be there
   */
  record Fields(Map<String, Field> fields, long required) implements QuickRule {
    @Override
    public boolean accepts(JsonParser parser) throws IOException {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return false;
      }
      long seen = 0;
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        Field field = fields.get(name);
        if (field == null || (seen & field.bit()) != 0) {
          return false;
        }
        seen |= field.bit();
        parser.nextToken();
        if (!field.rule().accepts(parser)) {
          return false;
        }
      }
      return parser.currentToken() == JsonToken.END_OBJECT && (seen & required) == required;
    }
  }

  /** A field's rule and its own bit. */
  record Field(QuickRule rule, long bit) {}
}
