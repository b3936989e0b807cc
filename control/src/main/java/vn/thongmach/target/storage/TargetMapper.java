package vn.thongmach.target.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Direction;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetTerms;
import vn.thongmach.target.UnitShare;
import vn.thongmach.target.UpperBody;

/** A target from a row of {@link JdbcTargetRows#COLUMNS}. */
record TargetMapper(JsonMapper json) implements RowMapper<Target> {

  @Override
  public Target mapRow(ResultSet row, int number) throws SQLException {
    String subject = row.getString("subject");
    String aggregation = row.getString("aggregation");
    String body = row.getString("received_body");
    return new Target(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getInt("version"),
        row.getString("name"),
        row.getObject("owner_unit", UUID.class),
        row.getObject("head", UUID.class),
        row.getString("measure"),
        subject == null ? null : json.readValue(subject, Subject.class),
        aggregation == null ? null : Aggregation.valueOf(aggregation),
        row.getString("unit_of_measure"),
        Direction.valueOf(row.getString("direction")),
        row.getDouble("baseline"),
        row.getObject("tolerance", Double.class),
        json.readValue(row.getString("plan"), new TypeReference<List<PlanEntry>>() {}),
        row.getDouble("weight"),
        row.getObject("clause", UUID.class),
        row.getString("parent_code"),
        json.readValue(row.getString("shared"), new TypeReference<List<UnitShare>>() {}),
        body == null ? null : new UpperBody(body, row.getString("received_document")),
        row.getObject("programme", UUID.class),
        json.readValue(row.getString("terms"), TargetTerms.class),
        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
        instant(row.getObject("valid_to", OffsetDateTime.class)),
        row.getString("reason"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
