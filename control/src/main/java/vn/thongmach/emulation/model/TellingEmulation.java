package vn.thongmach.emulation.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationMovement;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;

/** Tells those concerned of movements. */
@Component
class TellingEmulation {

  private final Notices notices;

  TellingEmulation(Notices notices) {
    this.notices = notices;
  }

  void launched(Scope scope, EmulationMovement movement, Set<UUID> heads) {
    tell(
        scope,
        movement,
        NoticeKind.EMULATION_LAUNCHED,
        heads,
        "emulation.notice-launched",
        List.of(movement.title(), movement.registerUntil()));
  }

  void closed(Scope scope, EmulationMovement movement, Set<UUID> registered) {
    tell(
        scope,
        movement,
        NoticeKind.EMULATION_CLOSED,
        registered,
        "emulation.notice-closed",
        List.of(movement.title()));
  }

  private void tell(
      Scope scope,
      EmulationMovement movement,
      NoticeKind kind,
      Set<UUID> people,
      String line,
      List<Object> arguments) {
    notices.tell(
        scope,
        new NoticeDraft(
            kind,
            people,
            new NoticeDraft.Subject(
                HeldMovements.SUBJECT, movement.id().toString(), movement.title()),
            "/organisation/emulation/movements/" + movement.id(),
            line,
            arguments,
            false));
  }
}
