package vn.thongmach.assembly.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.Congress;
import vn.thongmach.assembly.Congress.Post;
import vn.thongmach.assembly.Congress.Whole;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.CongressElection.EntryPost;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.Outcome;
import vn.thongmach.assembly.CongressElection.State;
import vn.thongmach.assembly.Congresses;
import vn.thongmach.assembly.EntryMode;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;

/** Elections as tellers find them, and what is recorded of every change and reading. */
@Component
class FoundElections {

  // What the audit trail calls the work of tellers.
  static final String ISSUED = "ElectionBallotsIssued";
  static final String RECONCILED = "ElectionBallotsReconciled";
  static final String UPLOADED = "ElectionBallotsUploaded";
  static final String POST_CLOSED = "ElectionPostClosed";
  static final String DECIDED = "ElectionBallotDecided";
  static final String PICTURE_KEPT = "ElectionPictureKept";
  static final String BUNDLE_AGAIN = "ElectionBundleEnteredAgain";
  static final String COUNTED = "ElectionCounted";

  private final ElectionRows elections;
  private final EntryRows rows;
  private final CongressRows locks;
  private final Congresses congresses;
  private final AuditTrail audit;
  private final AssemblyDays days;

  FoundElections(
      ElectionRows elections,
      EntryRows rows,
      CongressRows locks,
      Congresses congresses,
      AuditTrail audit,
      AssemblyDays days) {
    this.elections = elections;
    this.rows = rows;
    this.locks = locks;
    this.congresses = congresses;
    this.audit = audit;
    this.days = days;
  }

  /** An election as found, with its congress. */
  record Found(File file, Whole congress) {

    CongressElection of() {
      return file.of();
    }

    boolean told(@Nullable UUID person) {
      return congress.holds(Post.TELLERS, person);
    }
  }

  Found found(Scope scope, UUID id) {
    CongressElection one =
        elections.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Whole congress =
        congresses
            .find(scope, one.congress())
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    return new Found(elections.files(scope, List.of(one)).getFirst(), congress);
  }

  /** One that nobody else changes meanwhile. */
  Found locked(Scope scope, UUID id) {
    locks.locked(scope, found(scope, id).of().congress());
    return found(scope, id);
  }

  /** One that a teller changes and nobody else meanwhile. */
  Found told(Scope scope, UUID id) {
    Found first = found(scope, id);
    locks.locked(scope, first.of().congress());
    Found found = found(scope, id);
    requireTeller(scope, found);
    if (found.congress().of().state() != Congress.State.SITTING) {
      throw new CodedException(AssemblyError.NOT_SITTING, found.congress().of().name());
    }
    return found;
  }

  static UUID requireTeller(Scope scope, Found found) {
    UUID me = AssemblyRoles.officer(scope);
    if (me == null || !found.told(me)) {
      throw new CodedException(AssemblyError.NOT_TELLER, scope.name());
    }
    return me;
  }

  /**
   * Lets tellers read, and inspectors after the count and a complaint; recorded after the count.
   */
  void readable(Scope scope, Found found, String part) {
    boolean counted = found.of().state() == State.COUNTED;
    boolean contested =
        counted && AssemblyRoles.inspects(scope) && rows.contested(scope, found.of().id());
    if (!contested) {
      requireTeller(scope, found);
    }
    if (counted) {
      rows.read(scope, found.of().id(), part, days.now());
      audit.record(
          scope,
          "ElectionBallotsRead",
          HeldElections.SUBJECT,
          found.of().id().toString(),
          Map.of("part", part));
    }
  }

  static CongressElection with(
      CongressElection old,
      State state,
      @Nullable Integer returned,
      @Nullable Integer aside,
      @Nullable String reason,
      EntryMode entry,
      @Nullable Outcome outcome) {
    return new CongressElection(
        old.id(),
        old.congress(),
        old.earlier(),
        old.office(),
        old.mandate(),
        old.seats(),
        old.day(),
        old.round(),
        old.form(),
        state,
        returned,
        aside,
        reason,
        entry,
        outcome,
        old.version() + 1);
  }

  /** The writer's own post. */
  static EntryPost ownPost(Scope scope, Found one) {
    UUID me = AssemblyRoles.officer(scope);
    EntryPost post = one.file().postOf(me);
    if (post == null || !one.told(me)) {
      throw new CodedException(AssemblyError.NOT_YOUR_POST, scope.name());
    }
    return post;
  }

  static void requireMode(Found found, EntryMode mode) {
    if (found.of().entry() != mode) {
      throw new CodedException(AssemblyError.ENTERED_OTHERWISE, found.of().mandate());
    }
  }

  static void requireClosed(Found found) {
    if (!found.file().closed()) {
      throw new CodedException(AssemblyError.POSTS_OPEN, found.of().mandate());
    }
  }

  File changed(Scope scope, CongressElection one, String action, Object detail) {
    audit.record(scope, action, HeldElections.SUBJECT, one.id().toString(), new Noted(detail));
    return elections.files(scope, List.of(one)).getFirst();
  }

  /** What the audit trail holds: a number or a result, never a ballot. */
  record Noted(Object what) {}
}
