package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole judgement of one event: the shipped VES schema, formats included, and what the VES
 * listener demands of {@code stndDefined} events beyond it.
 */
final class EventSchema {

  static final SchemaRegistryConfig CONFIGURATION =
      SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(true)
          .pathType(PathType.JSON_POINTER)
          .locale(Locale.ENGLISH)
          .build();

  private static final String LOCATION = "urn:thongmach:ves:CommonEventFormat_30.2.1_ONAP.json";
  private static final String HEADER = "commonEventHeader";
  private static final int LONGEST_COMPLAINT = 300;

  private final Schema event;

  EventSchema(JsonNode commonEventFormat) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getDraft4(),
            builder ->
                builder
                    .schemas(Map.of(LOCATION, commonEventFormat.toString()))
                    .schemaRegistryConfig(CONFIGURATION));
    this.event = registry.getSchema(SchemaLocation.of(LOCATION + "#/definitions/event"));
    this.event.initializeValidators();
  }

  /** Complaints about the event at a path; none when it may come in. */
  List<String> check(JsonNode node, String path) {
    String endless = endlessNumber(node);
    if (endless != null) {
      return List.of(shortened(path + endless + ": is a number beyond 1.8e308"));
    }
    List<String> complaints = new ArrayList<>();
    collect(event, node, path, complaints);
    if (complaints.isEmpty()) {
      checkTime(node, path, complaints);
      checkNamespace(node, path, complaints);
      checkStandardData(node.path("stndDefinedFields"), path + "/stndDefinedFields", complaints);
    }
    return complaints;
  }

  /** Whether an event that may come in was judged as a whole. */
  static boolean isValidated(JsonNode event) {
    JsonNode fields = event.path("stndDefinedFields");
    return fields.isMissingNode()
        || StandardReference.of(fields.path("schemaReference").asText("")).shipped();
  }

  /** Where a number such as 1e400 stands, which has no value here; null when there is none. */
  private static @Nullable String endlessNumber(JsonNode node) {
    if (node.isDouble() && Double.isInfinite(node.doubleValue())) {
      return "";
    }
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      String within = endlessNumber(property.getValue());
      if (within != null) {
        return "/" + property.getKey() + within;
      }
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        String within = endlessNumber(node.get(i));
        if (within != null) {
          return "/" + i + within;
        }
      }
    }
    return null;
  }

  private static void checkTime(JsonNode node, String path, List<String> complaints) {
    JsonNode micros = node.path(HEADER).path("lastEpochMicrosec");
    boolean inRange =
        micros.isIntegralNumber()
            ? micros.canConvertToLong() && EventTime.isInRange(micros.longValue())
            : EventTime.isInRange(micros.doubleValue());
    if (!inRange) {
      complaints.add(
          path + "/" + HEADER + "/lastEpochMicrosec: is not a time between the years 1 and 9999");
    }
  }

  private static void checkNamespace(JsonNode node, String path, List<String> complaints) {
    JsonNode header = node.path(HEADER);
    if (header.path("domain").asText().equals("stndDefined")
        && header.path("stndDefinedNamespace").asText("").isEmpty()) {
      complaints.add(
          path
              + "/"
              + HEADER
              + "/stndDefinedNamespace: must be given and not empty for domain stndDefined");
    }
  }

  private static void checkStandardData(JsonNode fields, String path, List<String> complaints) {
    StandardReference target = StandardReference.of(fields.path("schemaReference").asText(""));
    if (target.shipped()) {
      complaints.addAll(StandardData.shipped().check(target, fields, path));
    }
  }

  static void collect(Schema schema, JsonNode node, String path, List<String> complaints) {
    for (Error error : schema.validate(node)) {
      if (complaints.size() == VesSchema.MOST_COMPLAINTS) {
        return;
      }
      complaints.add(shortened(path + error.getInstanceLocation() + ": " + error.getMessage()));
    }
  }

  private static String shortened(String complaint) {
    return complaint.length() <= LONGEST_COMPLAINT
        ? complaint
        : complaint.substring(0, LONGEST_COMPLAINT) + "…";
  }
}
