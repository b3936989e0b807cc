package vn.thongmach.emulation.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationAward;
import vn.thongmach.emulation.EmulationTitle;
import vn.thongmach.kernel.Problems;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;

/** Tells holders of awards, the head where a unit holds it. */
@Component
class TellingAwards {

  private final Notices notices;

  TellingAwards(Notices notices) {
    this.notices = notices;
  }

  void given(Scope scope, EmulationAward award, EmulationTitle title, Set<UUID> holder) {
    var decision = Problems.given(award.decision());
    tell(
        scope,
        award,
        NoticeKind.EMULATION_AWARDED,
        holder,
        "emulation.notice-awarded",
        title.vietnamese(),
        List.of(title.vietnamese(), decision.symbol(), decision.day()));
  }

  void withdrawn(Scope scope, EmulationAward award, String title, Set<UUID> holder) {
    var withdrawal = Problems.given(award.withdrawal());
    tell(
        scope,
        award,
        NoticeKind.EMULATION_AWARD_WITHDRAWN,
        holder,
        "emulation.notice-withdrawn",
        title,
        List.of(title, withdrawal.symbol(), withdrawal.day(), withdrawal.reason()));
  }

  private void tell(
      Scope scope,
      EmulationAward award,
      NoticeKind kind,
      Set<UUID> people,
      String line,
      String title,
      List<Object> arguments) {
    notices.tell(
        scope,
        new NoticeDraft(
            kind,
            people,
            new NoticeDraft.Subject(GivenAwards.SUBJECT, award.id().toString(), title),
            "/organisation/emulation/awards/" + award.id(),
            line,
            arguments,
            false));
  }
}
