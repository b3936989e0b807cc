package vn.thongmach.inventory.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values of columns. */
final class Columns {

  private Columns() {}

  /** The id in the first column. */
  static UUID id(ResultSet row, int number) throws SQLException {
    return row.getObject(1, UUID.class);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static Map<String, String> texts(JsonMapper json, String value) {
    return json.readValue(value, new TypeReference<LinkedHashMap<String, String>>() {});
  }
}
