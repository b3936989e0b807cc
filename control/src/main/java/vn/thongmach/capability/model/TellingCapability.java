package vn.thongmach.capability.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityNeed;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.organisation.References;
import vn.thongmach.programme.ActionProgram;

/** Tells heads what waits for them, and people what was decided about theirs. */
@Component
class TellingCapability {

  static final String SUBJECT = "person-capability";

  private final Notices notices;
  private final Staff staff;
  private final References references;

  TellingCapability(Notices notices, Staff staff, References references) {
    this.notices = notices;
    this.staff = staff;
    this.references = references;
  }

  void stated(Scope scope, UUID person, String what) {
    tell(
        scope,
        NoticeKind.CAPABILITY_STATED,
        staff.headsOf(person),
        person,
        "capability.notice-stated",
        List.of(references.personName(person), what));
  }

  void confirmed(Scope scope, UUID person, String what) {
    tell(
        scope,
        NoticeKind.CAPABILITY_DECIDED,
        Set.of(person),
        person,
        "capability.notice-confirmed",
        List.of(what));
  }

  void refused(Scope scope, UUID person, String what, String reason) {
    tell(
        scope,
        NoticeKind.CAPABILITY_DECIDED,
        Set.of(person),
        person,
        "capability.notice-refused",
        List.of(what, reason));
  }

  void expiring(Scope scope, UUID person, String what, LocalDate last) {
    tell(
        scope,
        NoticeKind.CERTIFICATE_EXPIRING,
        Set.of(person),
        person,
        "capability.notice-expiring",
        List.of(what, last));
    tell(
        scope,
        NoticeKind.CERTIFICATE_EXPIRING,
        staff.headsOf(person),
        person,
        "capability.notice-expiring-head",
        List.of(references.personName(person), what, last));
  }

  void needed(
      Scope scope, CapabilityNeed need, ActionProgram programme, LocalDate day, int missing) {
    staff
        .headOf(need.unit())
        .ifPresent(
            head ->
                notices.tell(
                    scope,
                    new NoticeDraft(
                        NoticeKind.CAPABILITY_NEEDED,
                        Set.of(head),
                        new NoticeDraft.Subject(
                            "capability-need", need.id().toString(), programme.name()),
                        "/organisation/capability/programmes/" + programme.code(),
                        "capability.notice-needed",
                        List.of(programme.name(), missing, need.quantity(), day),
                        false)));
  }

  private void tell(
      Scope scope,
      NoticeKind kind,
      Set<UUID> people,
      UUID about,
      String line,
      List<Object> arguments) {
    notices.tell(
        scope,
        new NoticeDraft(
            kind,
            people,
            new NoticeDraft.Subject(SUBJECT, about.toString(), references.personName(about)),
            "/organisation/capability/people/" + about,
            line,
            arguments,
            false));
  }
}
