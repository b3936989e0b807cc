package vn.thongmach.study.storage;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.thongmach.access.Scope;
import vn.thongmach.study.model.StudyRoles;

/** What of study a reader reaches, as conditions on campaign {@code c} and stay {@code s}. */
final class StudyReach {

  /** Held by the reader: drafts too, and everything in it. */
  static final String HELD = "(:holds and (:all or c.owner_unit = any(:units)))";

  /** A stay of somebody the reader may read of. */
  static final String STAY =
      "(" + HELD + " or (:oversees and (:all or s.unit = any(:units))) or s.person = :me)";

  static final String CAMPAIGN =
      " from study_campaign c where ("
          + HELD
          + """
           or (c.state <> 'DRAFT' and exists (
             select from study_stay s where s.campaign = c.id
             and (s.person = :me or (:oversees and (:all or s.unit = any(:units)))))))
          """;

  /** The day whose membership counts: within the campaign, not after its end. */
  static final String COUNTED_ON =
      """
      greatest(c.first_day, least(cast(:today as date), c.due, coalesce(c.closed_on, c.due)))
      """;

  private StudyReach() {}

  static StatementSpec bound(Scope scope, StatementSpec statement) {
    return statement
        .param("holds", StudyRoles.holds(scope))
        .param("oversees", StudyRoles.oversees(scope))
        .param("all", scope.allUnits())
        .param("units", array(scope.units()))
        .param("me", scope.person());
  }

  static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
