package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Validates {@code stndDefined} data by the shipped 3GPP fault management OpenAPI. */
final class StandardData {

  private static final String LOCATION = "urn:thongmach:ves:" + StandardReference.SHIPPED_FILE;

  private final Map<String, Schema> schemas = new HashMap<>();

  /** Read when the first event refers to it: most installations never see one. */
  private static final class Shipped {
    static final StandardData DATA =
        new StandardData(ShippedSchema.read(StandardReference.SHIPPED_FILE, new YAMLMapper()));
  }

  static StandardData shipped() {
    return Shipped.DATA;
  }

  private StandardData(JsonNode openApi) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi30(),
            builder ->
                builder
                    .schemas(Map.of(LOCATION, openApi.toString()))
                    .schemaRegistryConfig(EventSchema.CONFIGURATION));
    openApi
        .path("components")
        .path("schemas")
        .fieldNames()
        .forEachRemaining(
            name -> {
              String location = LOCATION + "#/components/schemas/" + name;
              Schema schema = registry.getSchema(SchemaLocation.of(location));
              schema.initializeValidators();
              schemas.put(name, schema);
            });
  }

  /** Complaints about the {@code stndDefinedFields} at a path; none when it may come in. */
  List<String> check(StandardReference target, JsonNode fields, String path) {
    @Nullable Schema schema = target.name() == null ? null : schemas.get(target.name());
    if (schema == null) {
      return List.of(
          path
              + "/schemaReference: names no schema in "
              + StandardReference.SHIPPED_FILE
              + "; a fragment '#/components/schemas/<name>' is needed");
    }
    List<String> complaints = new ArrayList<>();
    EventSchema.collect(schema, fields.path("data"), path + "/data", complaints);
    return complaints;
  }
}
