package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes quick rules out of the shipped schema. A keyword that is not known here makes its part
 * {@link QuickRule.Unknown}, so that a newer schema makes the check slower, never wrong.
 */
final class QuickRules {

  private static final String DEFINITIONS = "#/definitions/";
  private static final int DEEPEST = 8;
  private static final int MOST_FIELDS = Long.SIZE;
  private static final Set<String> WORDS = Set.of("type", "description", "title", "default");
  private static final Set<String> OBJECT_WORDS =
      Set.of("properties", "required", "additionalProperties");
  private static final QuickRule UNKNOWN = new QuickRule.Unknown();

  private final JsonNode schema;

  private QuickRules(JsonNode schema) {
    this.schema = schema;
  }

  /** The rule for events of domain {@code fault}; it accepts no others. */
  static QuickRule faultEvent(JsonNode schema) {
    JsonNode event = schema.path("definitions").path("event");
    return new QuickRules(schema).ruleOf(event, 0);
  }

  private QuickRule ruleOf(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return UNKNOWN;
    }
    JsonNode reference = node.path("$ref");
    if (reference.isTextual()) {
      String name = reference.textValue();
      return hasOnly(node, Set.of("$ref", "description")) && name.startsWith(DEFINITIONS)
          ? ruleOf(schema.path("definitions").path(name.substring(DEFINITIONS.length())), depth + 1)
          : UNKNOWN;
    }
    return switch (node.path("type").asText()) {
      case "string" -> textOf(node);
      case "integer", "number" -> hasOnly(node, WORDS) ? new QuickRule.Whole() : UNKNOWN;
      case "object" -> objectOf(node, depth);
      default -> UNKNOWN;
    };
  }

  private static QuickRule textOf(JsonNode node) {
    if (hasOnly(node, WORDS)) {
      return new QuickRule.Text();
    }
    if (!hasOnly(node, with(WORDS, Set.of("enum")))) {
      return UNKNOWN;
    }
    Set<String> values = new HashSet<>();
    for (JsonNode value : node.path("enum")) {
      if (!value.isTextual()) {
        return UNKNOWN;
      }
      values.add(value.textValue());
    }
    return new QuickRule.Choice(Set.copyOf(values));
  }

  private QuickRule objectOf(JsonNode node, int depth) {
    JsonNode others = node.path("additionalProperties");
    JsonNode properties = node.path("properties");
    if (!hasOnly(node, with(WORDS, OBJECT_WORDS))) {
      return UNKNOWN;
    }
    if (properties.isMissingNode() && node.path("required").isMissingNode()) {
      return others.isObject() && ruleOf(others, depth + 1) instanceof QuickRule.Text
          ? new QuickRule.TextMap()
          : UNKNOWN;
    }
    boolean closed = others.isBoolean() && !others.booleanValue();
    return closed && properties.size() <= MOST_FIELDS ? fieldsOf(node, properties, depth) : UNKNOWN;
  }

  private QuickRule fieldsOf(JsonNode node, JsonNode properties, int depth) {
    Map<String, QuickRule.Field> fields = new HashMap<>();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      QuickRule rule = narrowed(property.getKey(), ruleOf(property.getValue(), depth + 1));
      fields.put(property.getKey(), new QuickRule.Field(rule, 1L << fields.size()));
    }
    long required = 0;
    for (JsonNode name : node.path("required")) {
      QuickRule.Field field = fields.get(name.asText());
      if (field == null) {
        return UNKNOWN;
      }
      required |= field.bit();
    }
    return new QuickRule.Fields(Map.copyOf(fields), required);
  }

  /** What the listener demands beyond the schema must be sure as well. */
  private static QuickRule narrowed(String name, QuickRule rule) {
    return switch (name) {
      case "domain" ->
          rule instanceof QuickRule.Choice choice && choice.values().contains("fault")
              ? new QuickRule.Choice(Set.of("fault"))
              : UNKNOWN;
      case "lastEpochMicrosec" -> rule instanceof QuickRule.Whole ? new QuickRule.Time() : UNKNOWN;
      case "stndDefinedFields" -> UNKNOWN;
      default -> rule;
    };
  }

  private static boolean hasOnly(JsonNode node, Set<String> words) {
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (!words.contains(property.getKey())) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> with(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
