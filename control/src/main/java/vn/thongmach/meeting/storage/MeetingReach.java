package vn.thongmach.meeting.storage;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.thongmach.access.Scope;
import vn.thongmach.meeting.model.MeetingRoles;

/** Which meetings a reader reaches, as a condition on meeting {@code m}. */
final class MeetingReach {

  /** Those of the person themselves: they belong, are invited, chair or keep the minutes. */
  static final String OWN =
      """
      (m.chair = :me or m.secretary = :me or exists (
        select from meeting_person p where p.meeting = m.id and p.person = :me))
      """;

  static final String MEETING =
      " from meeting m where ((:reads and (:all or m.body = any(:units))) or " + OWN + ") ";

  private MeetingReach() {}

  static StatementSpec bound(Scope scope, StatementSpec statement) {
    return statement
        .param("reads", MeetingRoles.reads(scope))
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("me", scope.person());
  }
}
