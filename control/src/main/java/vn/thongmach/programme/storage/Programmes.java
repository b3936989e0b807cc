package vn.thongmach.programme.storage;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.VietnameseText;

/** What a reader reaches of the programmes, in SQL; the programme's row is {@code p}. */
final class Programmes {

  /** Those led or coordinated in scope, led above it, and those with a post of the reader. */
  static final String REACHED =
      """
       (:all or p.lead_unit = any(:units) or p.lead_unit = any(:above)
         or p.coordinating_units && cast(:units as uuid[]) or p.people @> array[cast(:me as uuid)])
      """;

  /** Those that the scope may change. */
  static final String HELD =
      " (:all or p.lead_unit = any(:units) or p.people @> array[cast(:me as uuid)]) ";

  private Programmes() {}

  static StatementSpec reached(Scope scope, Set<UUID> above, StatementSpec statement) {
    return held(scope, statement).param("above", array(above));
  }

  static StatementSpec held(Scope scope, StatementSpec statement) {
    return statement
        .param("all", scope.allUnits())
        .param("units", array(scope.units()))
        .param("me", scope.person())
        .param("mine", array(scope.people(Desk.OBSTACLES)));
  }

  static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  /** A pattern that finds what was typed; null where nothing was. */
  static @Nullable String like(@Nullable String q) {
    return q == null || q.isBlank() ? null : VietnameseText.foldedLike(q);
  }
}
