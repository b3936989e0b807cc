package vn.thongmach.programme.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.BusinessEvents;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.programme.DeskSums;
import vn.thongmach.programme.Escalating;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleStage;
import vn.thongmach.programme.ObstacleStage.End;
import vn.thongmach.programme.ObstacleStage.Line;
import vn.thongmach.programme.ObstacleStages;
import vn.thongmach.programme.model.DesksAbove.Desk;
import vn.thongmach.regulation.Rules;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;

/**
 * Moves obstacles from desk to desk. One that is not decided by the end of the day due goes up in
 * the management line and, from the first desk, into the Party line too; every desk has so many
 * working days by rule {@code obstacle.escalation}. The instant it goes up is the instant its time
 * ran out, whenever that is noticed: trees, mandates and rules are those of that instant.
 */
@Component
class Escalation implements Escalating, ObstacleStages {

  static final String MEASURE = "obstacle-level-working-hours";

  private static final Scope SCOPE = Scope.system("Thông Mạch");

  /** So long what is entered after its day may still be decided before it goes up. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  private final StageRows rows;
  private final ObstacleRows obstacles;
  private final DesksAbove desks;
  private final Rules rules;
  private final WorkingCalendar calendar;
  private final BusinessEvents events;
  private final Naming naming;
  private final TellingObstacles telling;
  private final AuditTrail audit;
  private final Clock clock;

  Escalation(
      StageRows rows,
      ObstacleRows obstacles,
      DesksAbove desks,
      Rules rules,
      WorkingCalendar calendar,
      BusinessEvents events,
      Naming naming,
      TellingObstacles telling,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.obstacles = obstacles;
    this.desks = desks;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
    this.naming = naming;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** Lays an obstacle on the desk of the person named, in the caller's transaction. */
  void begin(Scope scope, Obstacle obstacle, Instant from) {
    Instant now = now();
    Instant due = endOf(obstacle.due());
    rows.insert(
        scope,
        new ObstacleStage(
            UUID.randomUUID(),
            obstacle.id(),
            Line.MANAGEMENT,
            0,
            desks.unitOf(obstacle.mustDecide(), obstacle.unit(), now),
            obstacle.mustDecide(),
            from,
            obstacle.due(),
            due.isAfter(now) ? due : now.plus(GRACE),
            now,
            null,
            null,
            false,
            List.of()),
        null);
  }

  /** Begins anew on the desk it was handed to, or with the other day it was given. */
  void moved(Scope scope, Obstacle old, Obstacle obstacle) {
    if (!old.mustDecide().equals(obstacle.mustDecide()) || !old.due().equals(obstacle.due())) {
      end(scope, obstacle.id(), now(), End.HANDED_ON);
      begin(scope, obstacle, now());
    }
  }

  /** Takes an obstacle off every desk; none before it came there. */
  void end(Scope scope, UUID obstacle, Instant at, End how) {
    for (ObstacleStage stage : rows.open(scope, obstacle)) {
      boolean lay = !at.isBefore(stage.from());
      ObstacleStage ended = stage.ended(lay ? at : stage.from(), how);
      rows.update(scope, ended);
      if (lay && how != End.WITHDRAWN) {
        tell(ended, at);
      }
    }
  }

  /** The desks an obstacle lies on. */
  List<ObstacleStage> open(Scope scope, UUID obstacle) {
    return rows.open(scope, obstacle);
  }

  @Override
  @Transactional
  public boolean passUp() {
    Optional<ObstacleStage> found = rows.due(SCOPE, now());
    found.ifPresent(this::passUp);
    return found.isPresent();
  }

  private void passUp(ObstacleStage stage) {
    Instant at = stage.due();
    UUID unit = stage.level() == 0 ? desks.unitOf(stage.person(), stage.unit(), at) : stage.unit();
    Optional<Desk> above =
        stage.level() == 0
            ? desks.from(Line.MANAGEMENT, unit, stage.person(), at)
            : desks.above(stage.line(), stage.unit(), stage.person(), at);
    if (above.isPresent()) {
      ObstacleStage ended = stage.ended(at, End.PASSED_UP);
      rows.update(SCOPE, ended);
      tell(ended, at);
      lay(stage, stage.line(), above.get());
    } else {
      rows.update(SCOPE, stage.atTop());
      recorded("ObstacleAtTop", stage);
    }
    if (stage.level() == 0) {
      desks.partyStart(stage.person(), unit, at).ifPresent(desk -> lay(stage, Line.PARTY, desk));
    }
  }

  private void lay(ObstacleStage below, Line line, Desk desk) {
    Instant from = below.due();
    int level = below.level() + 1;
    LocalDate last = LocalDate.ofInstant(from.minusNanos(1), Period.ZONE);
    LocalDate dueDay = days().after(last, allowed(line, level, from));
    ObstacleStage stage =
        new ObstacleStage(
            UUID.randomUUID(),
            below.obstacle(),
            line,
            level,
            desk.unit(),
            desk.person(),
            from,
            dueDay,
            endOf(dueDay),
            now(),
            null,
            null,
            false,
            desk.skipped());
    rows.insert(SCOPE, stage, below.id());
    recorded("ObstacleEscalated", stage);
    obstacles
        .find(SCOPE, stage.obstacle())
        .ifPresent(obstacle -> telling.escalated(SCOPE, obstacle, stage));
  }

  /** The product's own act: the desk by its names, which are the same in every language. */
  private void recorded(String action, ObstacleStage stage) {
    NameBook names = naming.of(Stream.of(stage.unit()), Stream.of(stage.person()));
    PersonName person = names.person(stage.person());
    UnitName unit = names.unit(stage.unit());
    String desk =
        (person == null ? "" : person.fullName()) + ", " + (unit == null ? "" : unit.name());
    obstacles
        .find(SCOPE, stage.obstacle())
        .ifPresent(
            obstacle ->
                audit.record(
                    SCOPE,
                    action,
                    "obstacle",
                    obstacle.id().toString(),
                    new Changed(desk, obstacle)));
  }

  /** Working days on the first desk by the rule of an instant. */
  int firstTerm(Instant at) {
    return rules.at(SCOPE, Rules.OBSTACLE_ESCALATION, at).parameters().required("first").intValue();
  }

  /** Working days for a level by the rule of that instant; the last number holds further up. */
  private int allowed(Line line, int level, Instant at) {
    JsonNode levels =
        rules
            .at(SCOPE, Rules.OBSTACLE_ESCALATION, at)
            .parameters()
            .required(line == Line.PARTY ? "party" : "management");
    return levels.get(Math.min(level, levels.size()) - 1).intValue();
  }

  private void tell(ObstacleStage stage, Instant at) {
    BigDecimal hours =
        BigDecimal.valueOf(days().workingTime(stage.from(), at).toMinutes())
            .divide(MINUTES, 2, RoundingMode.HALF_UP);
    LocalDate day = LocalDate.ofInstant(at.minusNanos(1), Period.ZONE);
    String name = "obstacle-stage " + stage.id() + " ";
    events.record(
        SCOPE,
        MEASURE,
        Origin.REPORTED,
        List.of(
            BusinessEventDraft.on(
                SubjectKind.UNIT, stage.unit(), day, hours, BigDecimal.ONE, name + "UNIT"),
            BusinessEventDraft.on(
                SubjectKind.PERSON, stage.person(), day, hours, BigDecimal.ONE, name + "PERSON")));
  }

  @Override
  public Map<UUID, List<ObstacleStage>> desks(
      Scope scope, Collection<UUID> obstacles, @Nullable Instant at) {
    return rows.desks(scope, obstacles, at).stream()
        .collect(Collectors.groupingBy(ObstacleStage::obstacle));
  }

  @Override
  public DeskSums sums(Scope scope) {
    return rows.sums(scope, now());
  }

  @Override
  public List<ObstacleStage> of(Scope scope, UUID obstacle) {
    return rows.of(scope, obstacle);
  }

  private WorkingDays days() {
    return calendar.days(SCOPE);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Period.ZONE).toInstant();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
