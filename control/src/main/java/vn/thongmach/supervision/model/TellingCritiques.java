package vn.thongmach.supervision.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.regulation.UnitHeads;
import vn.thongmach.supervision.SocialCritique;
import vn.thongmach.supervision.SocialCritique.Desk;

/** Tells heads of units of critiques, chases them, and passes on what nobody answered in time. */
@Component
class TellingCritiques {

  private final CritiqueRows rows;
  private final CritiqueTerms terms;
  private final HeadedUnits headed;
  private final UnitHeads heads;
  private final Notices notices;
  private final Days days;

  TellingCritiques(
      CritiqueRows rows,
      CritiqueTerms terms,
      HeadedUnits headed,
      UnitHeads heads,
      Notices notices,
      Days days) {
    this.rows = rows;
    this.terms = terms;
    this.headed = headed;
    this.heads = heads;
    this.notices = notices;
    this.days = days;
  }

  void addressed(Scope scope, SocialCritique critique, Desk desk) {
    headed
        .head(desk.unit())
        .ifPresent(
            head ->
                tell(
                    scope,
                    critique,
                    NoticeKind.CRITIQUE_ADDRESSED,
                    Set.of(head),
                    desk.level() == 0
                        ? "supervision.notice-critique-addressed"
                        : "supervision.notice-critique-escalated",
                    List.of(desk.due())));
  }

  void answered(Scope scope, SocialCritique critique) {
    tell(
        scope,
        critique,
        NoticeKind.CRITIQUE_ANSWERED,
        Set.of(critique.by()),
        "supervision.notice-critique-answered",
        List.of());
  }

  /** Tells the head of the unit, or gives the critique to the unit above. */
  void chase(Scope scope, Chase chase) {
    rows.ofDesk(scope, chase.owner())
        .filter(critique -> critique.answer() == null)
        .ifPresent(critique -> chase(scope, critique, chase));
  }

  private void chase(Scope scope, SocialCritique critique, Chase chase) {
    Desk last = critique.desks().getLast();
    if (chase.step() != Chase.Step.ABOVE) {
      headed
          .head(last.unit())
          .ifPresent(
              head ->
                  tell(
                      scope,
                      critique,
                      NoticeKind.SUPERVISION_DUE,
                      Set.of(head),
                      "supervision.notice-critique-" + chase.step().name().toLowerCase(Locale.ROOT),
                      List.of(chase.due())));
      return;
    }
    UUID above = heads.parent(last.unit(), days.now());
    if (above != null) {
      Desk next =
          new Desk(UUID.randomUUID(), last.level() + 1, above, terms.due(days.today()), days.now());
      rows.insert(scope, critique.id(), next);
      terms.plan(scope, next);
      addressed(scope, critique, next);
    }
    tell(
        scope,
        critique,
        NoticeKind.CRITIQUE_ANSWERED,
        Set.of(critique.by()),
        above == null
            ? "supervision.notice-critique-unanswered"
            : "supervision.notice-critique-passed",
        List.of(chase.due()));
  }

  private void tell(
      Scope scope,
      SocialCritique critique,
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
                SentCritiques.SUBJECT, critique.id().toString(), critique.title()),
            "/organisation/critiques",
            line,
            arguments,
            false));
  }
}
