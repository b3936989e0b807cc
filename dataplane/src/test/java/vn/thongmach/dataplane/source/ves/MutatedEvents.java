package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Fault events, right ones and ones with something odd about them, from a seed. */
final class MutatedEvents {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "1",
          "-7",
          "1.0",
          "1.5",
          "1e3",
          "1E400",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"é\"",
          "\"fault\"",
          "\"4.1\"",
          "\"NORMAL\"",
          "{\"a\":\"b\"}",
          "{\"a\":1}",
          "{\"a\":\"b\",\"a\":\"c\"}",
          "[[[]]]",
          "99999999999999999999",
          "-0",
          "{\"\":\"\"}",
          "\"High\"");

  private final Random random;

  MutatedEvents(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    try {
      ObjectNode event = (ObjectNode) MAPPER.readTree(FaultBodies.EVENT);
      List<String> raw = new ArrayList<>();
      int mutations = random.nextInt(4);
      for (int i = 0; i < mutations; i++) {
        mutate(event, raw);
      }
      String text = write(event);
      for (String value : raw) {
        text = text.replaceFirst("\"@@\"", value.replace("\\", "\\\\"));
      }
      return random.nextInt(8) == 0 ? damaged(text) : text;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void mutate(ObjectNode event, List<String> raw) {
    ObjectNode object = anyObject(event);
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.isEmpty() ? "a" : names.get(random.nextInt(names.size()));
    switch (random.nextInt(4)) {
      case 0 -> object.remove(name);
      case 1 -> put(object, "field" + random.nextInt(3), raw);
      case 2 -> put(object, otherName(), raw);
      default -> put(object, name, raw);
    }
  }

  private void put(ObjectNode object, String name, List<String> raw) {
    object.put(name, "@@");
    raw.add(VALUES.get(random.nextInt(VALUES.size())));
  }

  private String otherName() {
    List<String> names =
        List.of(
            "internalHeaderFields",
            "stndDefinedNamespace",
            "stndDefinedFields",
            "heartbeatFields",
            "eventCategory",
            "nfVendorName",
            "eventType",
            "timeZoneOffset",
            "otherFields");
    return names.get(random.nextInt(names.size()));
  }

  private ObjectNode anyObject(ObjectNode event) {
    List<ObjectNode> objects = new ArrayList<>(List.of(event));
    for (int i = 0; i < objects.size(); i++) {
      for (JsonNode child : objects.get(i)) {
        if (child instanceof ObjectNode object) {
          objects.add(object);
        }
      }
    }
    return objects.get(random.nextInt(objects.size()));
  }

  /** The event with its fields in any order, any white space, and now and then a name twice. */
  private String write(JsonNode node) throws JsonProcessingException {
    if (!(node instanceof ObjectNode object)) {
      return MAPPER.writeValueAsString(node);
    }
    List<String> fields = new ArrayList<>();
    for (var property : object.properties()) {
      fields.add(
          MAPPER.writeValueAsString(property.getKey())
              + space()
              + ":"
              + write(property.getValue()));
    }
    Collections.shuffle(fields, random);
    if (!fields.isEmpty() && random.nextInt(40) == 0) {
      fields.add(fields.getFirst());
    }
    return "{" + space() + String.join("," + space(), fields) + "}" + space();
  }

  private String space() {
    return List.of("", "", " ", "\n", "\t\r\n").get(random.nextInt(5));
  }

  private String damaged(String text) {
    int at = random.nextInt(text.length());
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + (char) random.nextInt(128) + text.substring(at);
      default -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
    };
  }
}
