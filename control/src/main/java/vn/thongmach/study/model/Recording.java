package vn.thongmach.study.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.TakingPart;
import vn.thongmach.study.TakingPart.Way;

/** Makes records and counts them, in the caller's transaction, which holds the campaign. */
@Component
class Recording {

  private final ProgressRows progress;
  private final Counting counting;
  private final Clock clock;

  Recording(ProgressRows progress, Counting counting, Clock clock) {
    this.progress = progress;
    this.counting = counting;
    this.clock = clock;
  }

  TakingPart record(
      Scope scope,
      StudyCampaign campaign,
      UUID person,
      @Nullable UUID session,
      LocalDate day,
      Way way,
      @Nullable String note) {
    return new TakingPart(
        UUID.randomUUID(),
        campaign.id(),
        person,
        session,
        day,
        note,
        Origin.REPORTED,
        way,
        scope.name(),
        scope.person(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        null);
  }

  /** Works out anew what everybody has done and tells the measure. */
  void countAll(Scope scope, StudyCampaign campaign) {
    progress.progress(scope, campaign.id(), List.of());
    counting.tell(campaign, LocalDate.ofInstant(clock.instant(), Period.ZONE));
  }

  /** Works out anew what these people have done and tells the measure. */
  void count(Scope scope, StudyCampaign campaign, List<UUID> people) {
    if (!people.isEmpty()) {
      progress.progress(scope, campaign.id(), people);
      counting.tell(campaign, LocalDate.ofInstant(clock.instant(), Period.ZONE));
    }
  }
}
