package vn.thongmach.directive.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.Relation;
import vn.thongmach.directive.Resolution;
import vn.thongmach.organisation.UnitName;

/**
 * A document as its page shows it.
 *
 * @param issuerUnit name of the issuing unit; null for a body above the operator
 * @param inForce whether it is in force today
 */
record ResolutionPage(
    UUID id,
    String symbol,
    String title,
    Resolution.Kind kind,
    @Nullable UUID issuer,
    @Nullable UnitName issuerUnit,
    @Nullable String issuerName,
    LocalDate adoptedOn,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    boolean inForce,
    int version,
    List<Clause> clauses,
    List<RelatedDocument> relations,
    List<CommitmentItem> commitments,
    List<ObjectiveItem> objectives) {

  /**
   * Another document and how it stands to this one.
   *
   * @param outgoing true when this document implements, replaces … the other one; false the other
   *     way round
   */
  record RelatedDocument(
      UUID relation,
      Relation.Kind kind,
      boolean outgoing,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable String note,
      int version,
      UUID document,
      String symbol,
      String title,
      Resolution.Kind documentKind) {}
}
