package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Schemas that lie beside this class in the jar. */
final class ShippedSchema {

  private ShippedSchema() {}

  static JsonNode read(String name, ObjectMapper mapper) {
    try (InputStream shipped = ShippedSchema.class.getResourceAsStream(name)) {
      if (shipped == null) {
        throw new IllegalStateException("The schema '%s' is not shipped.".formatted(name));
      }
      return mapper.readTree(shipped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
