package vn.thongmach.study.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.BusinessEvents;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyCoverage.UnitCount;
import vn.thongmach.study.model.CoverageRows.Counted;

/**
 * Tells measure {@code study.coverage} how many of each unit have completed a campaign, of those
 * who must: one business event for each campaign and unit, on the campaign's first day, corrected
 * whenever the numbers change. In the caller's transaction, which holds the campaign.
 */
@Component
class Counting {

  static final String MEASURE = "study.coverage";

  private static final Scope SCOPE = Scope.system("study");
  private static final int AT_ONCE = 1000;

  private final CoverageRows rows;
  private final BusinessEvents events;

  Counting(CoverageRows rows, BusinessEvents events) {
    this.rows = rows;
    this.events = events;
  }

  /** Tells what differs from what was told last; before the first day nothing counts. */
  void tell(StudyCampaign campaign, LocalDate today) {
    if (campaign.state() == StudyCampaign.State.DRAFT || today.isBefore(campaign.first())) {
      return;
    }
    Map<UUID, Counted> told = rows.counted(SCOPE, campaign.id());
    Map<UUID, UnitCount> now = new HashMap<>();
    rows.units(SCOPE, campaign.id(), today).forEach(count -> now.put(count.unit(), count));
    Set<UUID> units = new HashSet<>(told.keySet());
    units.addAll(now.keySet());
    List<Change> changes =
        units.stream()
            .sorted()
            .map(unit -> change(campaign, unit, told.get(unit), now.get(unit)))
            .filter(Objects::nonNull)
            .toList();
    for (int from = 0; from < changes.size(); from += AT_ONCE) {
      record(campaign, changes.subList(from, Math.min(changes.size(), from + AT_ONCE)));
    }
  }

  private static @Nullable Change change(
      StudyCampaign campaign, UUID unit, @Nullable Counted told, @Nullable UnitCount now) {
    int part = now == null ? 0 : now.count().completed();
    int whole = now == null ? 0 : now.count().must();
    boolean same =
        told == null
            ? whole == 0
            : told.part() == part && told.whole() == whole && told.day().equals(campaign.first());
    return same ? null : new Change(unit, part, whole, told);
  }

  private void record(StudyCampaign campaign, List<Change> changes) {
    List<@Nullable BusinessEventDraft> drafts = new ArrayList<>();
    changes.forEach(change -> drafts.add(change.draft(campaign)));
    List<BusinessEvent> recorded = events.record(SCOPE, MEASURE, Origin.REPORTED, drafts);
    Map<UUID, Counted> counted = new HashMap<>();
    for (int at = 0; at < changes.size(); at++) {
      Change change = changes.get(at);
      counted.put(
          change.unit(),
          new Counted(
              campaign.first(),
              change.part(),
              change.whole(),
              recorded.get(at).id(),
              change.times()));
    }
    rows.count(SCOPE, campaign.id(), counted);
  }

  /** Where nobody must take part any more, 0 of 0 takes the place of what was told. */
  private record Change(UUID unit, int part, int whole, @Nullable Counted told) {

    int times() {
      return told == null ? 1 : told.told() + 1;
    }

    BusinessEventDraft draft(StudyCampaign campaign) {
      return new BusinessEventDraft(
          new BusinessEventDraft.SubjectDraft(SubjectKind.UNIT, unit),
          campaign.first(),
          null,
          BigDecimal.valueOf(part),
          BigDecimal.valueOf(whole),
          told == null ? null : told.event(),
          campaign.title(),
          "study " + campaign.id() + " " + unit + " " + times());
    }
  }
}
