package vn.thongmach.programme.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.programme.ObstacleStage;
import vn.thongmach.programme.ObstacleStages;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;

/** Puts names and working hours on the desks of obstacles. */
@Component
class DeskPages {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  private final ObstacleStages stages;
  private final Naming naming;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DeskPages(ObstacleStages stages, Naming naming, WorkingCalendar calendar, Clock clock) {
    this.stages = stages;
    this.naming = naming;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Where obstacles lie now, by obstacle. */
  Map<UUID, List<DeskItem>> desks(Scope scope, Collection<UUID> obstacles) {
    Map<UUID, List<ObstacleStage>> found = stages.desks(scope, obstacles, null);
    List<ObstacleStage> all = found.values().stream().flatMap(List::stream).toList();
    NameBook names = names(all);
    WorkingDays days = calendar.days(scope);
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> each.getValue().stream().map(one -> item(one, names, days)).toList()));
  }

  /** Every desk of one obstacle. */
  List<DeskItem> of(Scope scope, UUID obstacle) {
    List<ObstacleStage> found = stages.of(scope, obstacle);
    NameBook names = names(found);
    WorkingDays days = calendar.days(scope);
    return found.stream().map(stage -> item(stage, names, days)).toList();
  }

  private NameBook names(List<ObstacleStage> found) {
    return naming.of(
        found.stream()
            .flatMap(
                stage ->
                    Stream.concat(
                        Stream.of(stage.unit()),
                        stage.skipped().stream().map(ObstacleStage.Skipped::unit))),
        found.stream().map(ObstacleStage::person));
  }

  private DeskItem item(ObstacleStage stage, NameBook names, WorkingDays days) {
    Instant now = clock.instant();
    Instant until = stage.endedAt() == null ? now : stage.endedAt();
    return new DeskItem(
        stage.line(),
        stage.level(),
        names.unit(stage.unit()),
        names.person(stage.person()),
        stage.from(),
        stage.dueDay(),
        stage.due(),
        stage.overdue(now),
        stage.noticedAt(),
        stage.endedAt(),
        stage.end(),
        stage.top(),
        BigDecimal.valueOf(days.workingTime(stage.from(), until).toMinutes())
            .divide(MINUTES, 1, RoundingMode.HALF_UP),
        stage.skipped().stream()
            .map(one -> new DeskItem.SkippedDesk(names.unit(one.unit()), one.why()))
            .toList());
  }
}
