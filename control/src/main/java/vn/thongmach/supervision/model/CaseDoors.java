package vn.thongmach.supervision.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.Member;
import vn.thongmach.supervision.SupervisionCase.Part;
import vn.thongmach.supervision.SupervisionCase.Reading;
import vn.thongmach.supervision.SupervisionCases.FileRights;
import vn.thongmach.supervision.SupervisionError;

/**
 * Finds cases for those to whom the file is open, and for those on whom the decision was served.
 */
@Component
class CaseDoors {

  private final CaseRows rows;
  private final CaseRights rights;
  private final HeadedUnits headed;
  private final AuditTrail audit;
  private final Days days;

  CaseDoors(CaseRows rows, CaseRights rights, HeadedUnits headed, AuditTrail audit, Days days) {
    this.rows = rows;
    this.rights = rights;
    this.headed = headed;
    this.audit = audit;
    this.days = days;
  }

  /**
   * A case whose file is open to the reader.
   *
   * @param may what they may do with it
   */
  record Inside(SupervisionCase of, List<Member> team, FileRights may) {

    Inside {
      team = List.copyOf(team);
    }

    /** Those who belong to the team now. */
    Set<UUID> present() {
      return team.stream()
          .filter(member -> member.leftAt() == null)
          .map(Member::person)
          .collect(java.util.stream.Collectors.toSet());
    }
  }

  /** Empty for whoever may not read the file. */
  Optional<Inside> inside(Scope scope, UUID id) {
    Set<UUID> mine = headed.of(scope);
    return entered(scope, mine, rows.file(scope, mine, id));
  }

  /**
   * The same; nobody else changes the case until this transaction ends.
   *
   * @throws CodedException {@code kernel.not-found}
   */
  Inside locked(Scope scope, UUID id) {
    Set<UUID> mine = headed.of(scope);
    return entered(scope, mine, rows.locked(scope, mine, id))
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private Optional<Inside> entered(Scope scope, Set<UUID> mine, Optional<SupervisionCase> found) {
    return found
        .filter(one -> rights.independent(scope, one))
        .map(
            one -> {
              List<Member> team = rows.team(scope, one.id());
              return new Inside(one, team, rights.may(scope, one, team, mine));
            });
  }

  /** A case whose decision was served on the reader. */
  Optional<SupervisionCase> served(Scope scope, UUID id) {
    return rows.served(scope, headed.of(scope), id);
  }

  /**
   * The same for a change; nobody else changes the case until this transaction ends.
   *
   * @throws CodedException {@code kernel.not-found}, for those inside {@code
   *     supervision.not-yours}, {@code supervision.closed} where the file is
   */
  SupervisionCase servedLocked(Scope scope, UUID id) {
    return rows.servedLocked(scope, headed.of(scope), id)
        .orElseThrow(
            () ->
                new CodedException(
                    inside(scope, id).isPresent()
                        ? SupervisionError.NOT_YOURS
                        : KernelError.NOT_FOUND));
  }

  /** Records that the reader read a part of the file. */
  void read(Scope scope, SupervisionCase one, Part part) {
    rows.read(scope, one.id(), new Reading(days.now(), scope.person(), scope.name(), part));
    audit.record(
        scope,
        "SupervisionFileRead",
        OpenedCases.SUBJECT,
        one.id().toString(),
        Map.of("part", part, "version", one.version()));
  }

  /** What the trail holds of a change: that it was done, and none of the words. */
  void record(Scope scope, String action, SupervisionCase one) {
    audit.record(
        scope,
        action,
        OpenedCases.SUBJECT,
        one.id().toString(),
        new OpenedCases.Noted(one.kind(), one.phase(), one.version()));
  }

  static void require(boolean allowed) {
    if (!allowed) {
      throw new CodedException(SupervisionError.NOT_YOURS);
    }
  }
}
