package vn.thongmach.membership.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.membership.ErasureRequest;
import vn.thongmach.membership.MembershipError;
import vn.thongmach.membership.MembershipFile;
import vn.thongmach.membership.MembershipFile.Status;
import vn.thongmach.membership.OwnMembership;
import vn.thongmach.membership.model.FileRows.StoredFile;
import vn.thongmach.membership.model.MembershipRights.Kept;

/** What people may do about their own files. */
@Service
class OwnFiles implements OwnMembership {

  private static final PageRequest READINGS = new PageRequest(0, 1000);
  private static final int LONGEST = 1000;

  private final FileRows rows;
  private final ErasureRows erasures;
  private final KeptFiles files;
  private final FeeLedgers fees;
  private final MembershipRights rights;
  private final MembershipChecks checks;
  private final AuditTrail audit;

  OwnFiles(
      FileRows rows,
      ErasureRows erasures,
      KeptFiles files,
      FeeLedgers fees,
      MembershipRights rights,
      MembershipChecks checks,
      AuditTrail audit) {
    this.rows = rows;
    this.erasures = erasures;
    this.files = files;
    this.fees = fees;
    this.rights = rights;
    this.checks = checks;
    this.audit = audit;
  }

  @Override
  public Optional<Own> own(Scope scope) {
    UUID person = person(scope);
    return person == null
        ? Optional.empty()
        : rows.ofPerson(scope, person).map(file -> own(scope, person, file));
  }

  /** An administrator's account opens no file, whoever stands behind it. */
  private static @Nullable UUID person(Scope scope) {
    return scope.role() == Role.ADMINISTRATOR || scope.role() == Role.INTEGRATION
        ? null
        : scope.person();
  }

  private Own own(Scope scope, UUID person, StoredFile file) {
    MembershipFile whole = files.whole(scope, file);
    return new Own(
        whole,
        rows.readings(scope, file.id(), READINGS).items(),
        erasures.ofPerson(scope, person),
        KeptFees.wasMember(whole) ? fees.of(scope, file.id()) : null);
  }

  @Override
  @Transactional
  public Optional<Own> export(Scope scope) {
    Optional<Own> own = own(scope);
    own.ifPresent(
        each ->
            audit.record(
                scope,
                "MembershipExported",
                KeptFiles.SUBJECT,
                each.file().id().toString(),
                new Asked(each.file().version())));
    return own;
  }

  /** What the audit trail is told. */
  private record Asked(int version) {}

  @Override
  @Transactional
  public ErasureRequest ask(Scope scope, @Nullable String reason) {
    MembershipFile file =
        own(scope).map(Own::file).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    int version = rows.find(scope, file.id(), true).map(StoredFile::version).orElseThrow();
    if (erasures.ofPerson(scope, file.person()).stream()
        .anyMatch(request -> request.granted() == null)) {
      throw new CodedException(MembershipError.ERASURE_ASKED);
    }
    Problems problems = new Problems();
    String why = problems.text("reason", reason, LONGEST);
    problems.throwIfAny();
    ErasureRequest request =
        new ErasureRequest(
            UUID.randomUUID(),
            file.id(),
            file.person(),
            file.stands().cell(),
            why,
            checks.now(),
            null,
            null,
            null,
            null);
    erasures.insert(scope, request);
    audit.record(
        scope,
        "MembershipErasureAsked",
        KeptFiles.SUBJECT,
        file.id().toString(),
        new Asked(version));
    return request;
  }

  @Override
  public PageOf<ErasureRequest> requests(Scope scope, PageRequest page) {
    Kept kept = rights.of(scope);
    return erasures.page(scope, kept.all(), kept.cells(), page);
  }

  @Override
  @Transactional
  public ErasureRequest decide(
      Scope scope, UUID id, @Nullable Boolean granted, @Nullable String ground) {
    Kept kept = rights.of(scope);
    ErasureRequest request =
        erasures
            .find(scope, id)
            .filter(each -> kept.has(each.cell()) && !each.person().equals(scope.person()))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Optional<StoredFile> file = rows.find(scope, request.file(), true);
    if (erasures.find(scope, id).orElseThrow().granted() != null) {
      throw new CodedException(MembershipError.ERASURE_DECIDED);
    }
    Problems problems = new Problems();
    Boolean yes = problems.required("granted", granted);
    String why = problems.text("ground", ground, LONGEST);
    problems.throwIfAny();
    boolean grants = Problems.given(yes);
    if (grants) {
      Status status =
          file.map(each -> files.whole(scope, each).stands().status()).orElse(Status.ENDED);
      if (status == Status.PROBATIONARY || status == Status.OFFICIAL) {
        throw new CodedException(MembershipError.ERASURE_FORBIDDEN);
      }
      rows.erase(scope, request.file());
    }
    erasures.decide(scope, id, grants, why, checks.now());
    audit.record(
        scope,
        grants ? "MembershipErased" : "MembershipErasureRefused",
        KeptFiles.SUBJECT,
        request.file().toString(),
        new Decided(grants));
    return erasures.find(scope, id).orElseThrow();
  }

  /** What the audit trail is told of a decision. */
  private record Decided(boolean granted) {}
}
