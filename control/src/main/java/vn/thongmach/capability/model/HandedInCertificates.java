package vn.thongmach.capability.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityError;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.CapabilityItem.Kind;
import vn.thongmach.capability.PersonCertificate;
import vn.thongmach.capability.PersonCertificate.CertificateDecision;
import vn.thongmach.capability.PersonCertificate.CertificateDraft;
import vn.thongmach.capability.PersonCertificate.State;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;

/** Certificates: what makes one complete, and how it is confirmed, refused and taken back. */
@Component
class HandedInCertificates {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_ISSUER = 200;

  private final PersonRows rows;
  private final Items items;
  private final Staff staff;
  private final TellingCapability telling;
  private final AuditTrail audit;
  private final Clock clock;

  HandedInCertificates(
      PersonRows rows,
      Items items,
      Staff staff,
      TellingCapability telling,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.items = items;
    this.staff = staff;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  PersonCertificate locked(Scope scope, UUID certificate) {
    return rows.lockedCertificate(scope, certificate)
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  void handIn(Scope scope, UUID person, boolean byHead, CertificateDraft draft) {
    Problems problems = new Problems();
    CapabilityItem item = items.used(scope, problems, "item", draft.item(), Kind.CERTIFICATE);
    String number = problems.text("number", draft.number(), LONGEST_NUMBER);
    String issuer = problems.text("issuer", draft.issuer(), LONGEST_ISSUER);
    LocalDate issuedOn = problems.required("issuedOn", draft.issuedOn());
    if (issuedOn != null && issuedOn.isAfter(staff.today())) {
      problems.add("issuedOn", CapabilityError.DAY_AHEAD, DAY.format(issuedOn));
    }
    problems.order("validTo", issuedOn, draft.validTo());
    problems.throwIfAny();
    Instant now = now();
    PersonCertificate made =
        new PersonCertificate(
            UUID.randomUUID(),
            person,
            Problems.given(item).id(),
            number,
            issuer,
            Problems.given(issuedOn),
            draft.validTo(),
            byHead ? State.CONFIRMED : State.STATED,
            scope.name(),
            now,
            byHead ? scope.name() : null,
            byHead ? now : null,
            null);
    rows.insertCertificate(scope, made);
    record(scope, "CertificateHandedIn", made);
    if (byHead) {
      telling.confirmed(scope, person, Problems.given(item).name());
    } else {
      telling.stated(scope, person, Problems.given(item).name());
    }
  }

  void decide(Scope scope, PersonCertificate old, CertificateDecision decision) {
    if (old.state() != State.STATED) {
      throw new CodedException(CapabilityError.DECIDED, old.number());
    }
    Problems problems = new Problems();
    Boolean confirmed = problems.required("confirmed", decision.confirmed());
    boolean refused = Boolean.FALSE.equals(confirmed);
    String reason = refused ? problems.reason(decision.reason()) : null;
    problems.throwIfAny();
    PersonCertificate decided = with(scope, old, refused ? State.REFUSED : State.CONFIRMED, reason);
    rows.decide(scope, decided);
    record(scope, refused ? "CertificateRefused" : "CertificateConfirmed", decided);
    if (reason == null) {
      telling.confirmed(scope, old.person(), name(scope, old));
    } else {
      telling.refused(scope, old.person(), name(scope, old), reason);
    }
  }

  void withdraw(Scope scope, PersonCertificate old, @Nullable String why) {
    if (old.state() == State.REFUSED || old.state() == State.WITHDRAWN) {
      throw new CodedException(CapabilityError.DECIDED, old.number());
    }
    Problems problems = new Problems();
    String reason = problems.reason(why);
    problems.throwIfAny();
    PersonCertificate withdrawn = with(scope, old, State.WITHDRAWN, reason);
    rows.decide(scope, withdrawn);
    record(scope, "CertificateWithdrawn", withdrawn);
    if (!old.person().equals(scope.person())) {
      telling.refused(scope, old.person(), name(scope, old), reason);
    }
  }

  private PersonCertificate with(
      Scope scope, PersonCertificate old, State state, @Nullable String reason) {
    return new PersonCertificate(
        old.id(),
        old.person(),
        old.item(),
        old.number(),
        old.issuer(),
        old.issuedOn(),
        old.validTo(),
        state,
        old.account(),
        old.at(),
        scope.name(),
        now(),
        reason);
  }

  private String name(Scope scope, PersonCertificate certificate) {
    return items.findAll(scope, List.of(certificate.item())).values().stream()
        .findFirst()
        .map(CapabilityItem::name)
        .orElse(certificate.number());
  }

  private void record(Scope scope, String action, PersonCertificate certificate) {
    audit.record(
        scope,
        action,
        TellingCapability.SUBJECT,
        certificate.person().toString(),
        new Recorded(
            "%s · %s · %s"
                .formatted(name(scope, certificate), certificate.number(), certificate.issuer()),
            certificate.issuedOn(),
            certificate.validTo(),
            certificate.reason()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What the trail keeps of a certificate. */
  private record Recorded(
      String text, LocalDate from, @Nullable LocalDate last, @Nullable String reason) {}
}
