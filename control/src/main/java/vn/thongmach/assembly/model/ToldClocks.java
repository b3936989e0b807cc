package vn.thongmach.assembly.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.Congress.Officer;
import vn.thongmach.assembly.Congress.Post;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.ElectionAftercare.Complaint;
import vn.thongmach.assembly.ElectionNotices;
import vn.thongmach.assembly.TallyRecord;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.regulation.UnitHeads;

/**
 * Tells those who must act of the days that follow an election: the record is not confirmed, no
 * ratification is recorded, the time for complaints ends, some are not settled, ballots need not
 * stay sealed any longer. What was done meanwhile is not told, nor what is over for a month.
 */
@Component
class ToldClocks implements ElectionNotices {

  private static final Scope SCOPE = Scope.system("election-notices");
  private static final int AT_ONCE = 50;

  private final ClockRows rows;
  private final ElectionRows elections;
  private final CongressRows congresses;
  private final AftercareRows aftercare;
  private final AftercareDays last;
  private final UnitHeads heads;
  private final Notices notices;
  private final AssemblyDays days;

  ToldClocks(
      ClockRows rows,
      ElectionRows elections,
      CongressRows congresses,
      AftercareRows aftercare,
      AftercareDays last,
      UnitHeads heads,
      Notices notices,
      AssemblyDays days) {
    this.rows = rows;
    this.elections = elections;
    this.congresses = congresses;
    this.aftercare = aftercare;
    this.last = last;
    this.heads = heads;
    this.notices = notices;
    this.days = days;
  }

  @Override
  @Transactional
  public boolean tellNext() {
    List<UUID> unplanned = rows.unplanned(SCOPE, AT_ONCE);
    for (UUID id : unplanned) {
      rows.plan(SCOPE, id, last.clocks(one(id)), days.now());
    }
    List<ElectionClock> due = rows.due(SCOPE, days.today(), AT_ONCE);
    for (ElectionClock clock : due) {
      tell(clock, one(clock.election()));
      rows.told(SCOPE, clock, days.now());
    }
    return unplanned.size() == AT_ONCE || due.size() == AT_ONCE;
  }

  private CongressElection one(UUID id) {
    return elections.find(SCOPE, id).orElseThrow();
  }

  private void tell(ElectionClock clock, CongressElection one) {
    LocalDate today = days.today();
    int open = open(one.id());
    if (clock.on().plusMonths(1).isBefore(today) || done(clock, one.id(), open)) {
      return;
    }
    Set<UUID> people = people(clock.about(), one);
    if (people.isEmpty()) {
      return;
    }
    notices.tell(
        SCOPE,
        new NoticeDraft(
            NoticeKind.ELECTION_DUE,
            people,
            new NoticeDraft.Subject(HeldElections.SUBJECT, one.id().toString(), one.mandate()),
            "/organisation/elections/" + one.id(),
            "assembly.notice-" + clock.about().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            clock.about() == ElectionClock.About.COMPLAINTS_OPEN
                ? List.of(one.mandate(), open)
                : List.of(one.mandate(), clock.due()),
            false));
  }

  private int open(UUID id) {
    return (int)
        aftercare.complaints(SCOPE, id, null).stream()
            .map(Complaint::settledOn)
            .filter(Objects::isNull)
            .count();
  }

  private boolean done(ElectionClock clock, UUID id, int open) {
    return switch (clock.about()) {
      case RECORD ->
          aftercare.confirmations(SCOPE, id).size() == TallyRecord.Capacity.values().length;
      case RATIFICATION -> aftercare.ratification(SCOPE, id).isPresent();
      case COMPLAINTS_OPEN -> open == 0;
      case COMPLAINTS_CLOSE, SEAL -> false;
    };
  }

  /** Who acts: those who confirm the record, else the head of the body and the secretariat. */
  private Set<UUID> people(ElectionClock.About about, CongressElection one) {
    List<Officer> officers = congresses.officers(SCOPE, one.congress());
    Set<UUID> people = new HashSet<>();
    boolean record = about == ElectionClock.About.RECORD;
    boolean ballots = record || about == ElectionClock.About.SEAL;
    officers.stream()
        .filter(
            each ->
                ballots && each.post() == Post.TELLERS && each.head()
                    || record && each.post() == Post.PRESIDIUM
                    || !record && each.post() == Post.SECRETARIAT)
        .map(Officer::person)
        .forEach(people::add);
    if (!record) {
      congresses
          .find(SCOPE, one.congress())
          .flatMap(congress -> heads.of(congress.unit(), days.now()))
          .ifPresent(people::add);
    }
    return people;
  }
}
