package vn.thongmach.supervision.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.Member;

/** Tells those who are put into a team, and the head of what is inspected. No word of a file. */
@Component
class TellingCases {

  private final Notices notices;

  TellingCases(Notices notices) {
    this.notices = notices;
  }

  void named(Scope scope, SupervisionCase one, Set<UUID> people) {
    tell(
        scope,
        one,
        NoticeKind.SUPERVISION_TEAM_NAMED,
        people,
        "supervision.notice-named",
        List.of(one.decidedOn(), one.first(), one.last()));
  }

  void served(Scope scope, SupervisionCase one, UUID head) {
    tell(
        scope,
        one,
        NoticeKind.SUPERVISION_DECISION_SERVED,
        Set.of(head),
        "supervision.notice-served",
        List.of(one.decidedOn(), one.first(), one.last()));
  }

  /** Those who belong to a team now. */
  Set<UUID> present(List<Member> team) {
    return team.stream()
        .filter(member -> member.leftAt() == null)
        .map(Member::person)
        .collect(Collectors.toSet());
  }

  void tell(
      Scope scope,
      SupervisionCase one,
      NoticeKind kind,
      Set<UUID> people,
      String line,
      List<Object> arguments) {
    notices.tell(
        scope,
        new NoticeDraft(
            kind,
            people,
            new NoticeDraft.Subject(OpenedCases.SUBJECT, one.id().toString(), one.symbol()),
            "/organisation/supervision/cases/" + one.id(),
            line,
            arguments,
            false));
  }
}
