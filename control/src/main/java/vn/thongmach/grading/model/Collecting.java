package vn.thongmach.grading.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.evaluation.Scorecards;
import vn.thongmach.grading.GradingFact;
import vn.thongmach.grading.GradingInputs;
import vn.thongmach.grading.GradingInputs.GradingItem;
import vn.thongmach.grading.GradingInputs.Standing;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Units;
import vn.thongmach.supervision.Shortcomings;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;
import vn.thongmach.work.Tasks;

/**
 * Collects what grades of a round rest on, of many subjects in few queries: issued scorecards of
 * the targets a unit leads or a person answers for, tasks due in the period, recorded facts, and
 * what conclusions of inspections and supervisions named.
 */
@Component
class Collecting {

  private static final Scope SCOPE = Scope.system("grading");
  private static final int SHARE_DECIMALS = 4;

  private final Targets targets;
  private final Scorecards scorecards;
  private final Tasks tasks;
  private final FactRows facts;
  private final Shortcomings shortcomings;
  private final Units units;
  private final Clock clock;

  Collecting(
      Targets targets,
      Scorecards scorecards,
      Tasks tasks,
      FactRows facts,
      Shortcomings shortcomings,
      Units units,
      Clock clock) {
    this.targets = targets;
    this.scorecards = scorecards;
    this.tasks = tasks;
    this.facts = facts;
    this.shortcomings = shortcomings;
    this.units = units;
    this.clock = clock;
  }

  Map<UUID, GradingInputs> of(
      GradingRound round, Collection<GradingSubject> subjects, RoundRules rules) {
    Set<UUID> ofUnits = new HashSet<>();
    Set<UUID> ofPeople = new HashSet<>();
    for (GradingSubject subject : subjects) {
      UUID person = subject.person();
      if (person == null) {
        ofUnits.add(subject.unit());
      } else {
        ofPeople.add(person);
      }
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Period.ZONE);
    Instant end = round.last().plusDays(1).atStartOfDay(Period.ZONE).toInstant();
    Map<UUID, List<GradingItem>> items = new HashMap<>();
    targets(round, ofUnits, ofPeople, end.isBefore(now) ? end : now, rules)
        .forEach((whose, found) -> items.put(whose, new ArrayList<>(found)));
    LocalDate last = round.last().isBefore(today) ? round.last() : today;
    tasks
        .due(SCOPE, ofUnits, ofPeople, round.first(), last)
        .forEach(
            task -> {
              if (task.acceptedOn() == null && task.due().equals(today)) {
                return;
              }
              GradingItem item = Items.of(task);
              add(items, ofUnits, task.unit(), item);
              UUID person = task.person();
              if (person != null) {
                add(items, ofPeople, person, item);
              }
            });
    Facts found = facts(round, ofUnits, ofPeople);
    return subjects.stream()
        .collect(
            Collectors.toMap(
                GradingSubject::id,
                subject ->
                    inputs(subject, items.getOrDefault(whose(subject), List.of()), found, rules)));
  }

  private static UUID whose(GradingSubject subject) {
    return Objects.requireNonNullElse(subject.person(), subject.unit());
  }

  private static void add(
      Map<UUID, List<GradingItem>> items, Set<UUID> wanted, UUID whose, GradingItem item) {
    if (wanted.contains(whose)) {
      items.computeIfAbsent(whose, _ -> new ArrayList<>()).add(item);
    }
  }

  /** Items of targets that have a scorecard, by unit or person. */
  private Map<UUID, List<GradingItem>> targets(
      GradingRound round, Set<UUID> ofUnits, Set<UUID> ofPeople, Instant at, RoundRules rules) {
    List<Target> led =
        targets.allAt(SCOPE, at).stream()
            .filter(target -> !target.isComponent())
            .filter(
                target -> ofUnits.contains(target.ownerUnit()) || ofPeople.contains(target.head()))
            .toList();
    Map<String, List<Scorecard>> cards =
        scorecards
            .standing(
                SCOPE,
                led.stream().map(Target::code).toList(),
                round.first().getYear(),
                round.last().getYear())
            .stream()
            .filter(card -> round.holds(card.period()))
            .collect(Collectors.groupingBy(Scorecard::target));
    Map<UUID, List<GradingItem>> items = new HashMap<>();
    for (Target target : led) {
      for (Scorecard card : Items.counted(cards.getOrDefault(target.code(), List.of()))) {
        GradingItem item = Items.of(target, card, rules);
        add(items, ofUnits, target.ownerUnit(), item);
        add(items, ofPeople, target.head(), item);
      }
    }
    return items;
  }

  private record Facts(List<GradingFact> all, Map<UUID, List<UUID>> above, GradingRound round) {

    List<GradingFact> of(GradingSubject subject, GradingFact.Kind kind) {
      return all.stream()
          .filter(fact -> fact.kind() == kind)
          .filter(
              fact ->
                  subject.person() == null
                      ? fact.person() == null && fact.unit().equals(subject.unit())
                      : subject.person().equals(fact.person()))
          .filter(fact -> kind == GradingFact.Kind.SHORTCOMING || inPeriod(fact))
          .toList();
    }

    /** On people of a collective, and on units below it with their people. */
    List<GradingFact> below(GradingSubject subject) {
      return subject.person() != null
          ? List.of()
          : all.stream()
              .filter(fact -> fact.kind() == GradingFact.Kind.DISCIPLINE && inPeriod(fact))
              .filter(
                  fact ->
                      fact.unit().equals(subject.unit())
                          ? fact.person() != null
                          : above.getOrDefault(fact.unit(), List.of()).contains(subject.unit()))
              .toList();
    }

    private boolean inPeriod(GradingFact fact) {
      return !fact.day().isBefore(round.first()) && !fact.day().isAfter(round.last());
    }
  }

  private Facts facts(GradingRound round, Set<UUID> ofUnits, Set<UUID> ofPeople) {
    List<GradingFact> all = new ArrayList<>(facts.counting(SCOPE, ofUnits, ofPeople, round.last()));
    shortcomings
        .of(SCOPE, ofUnits, round.first(), round.last())
        .forEach(
            (unit, found) -> found.forEach(each -> all.add(GradingFact.concluded(unit, each))));
    Set<UUID> where = all.stream().map(GradingFact::unit).collect(Collectors.toSet());
    return new Facts(
        all, where.isEmpty() ? Map.of() : units.aboveEach(where, round.judgedAt()), round);
  }

  private static GradingInputs inputs(
      GradingSubject subject, List<GradingItem> items, Facts facts, RoundRules rules) {
    int onTime = count(items, Standing.ON_TIME);
    int beyond = (int) items.stream().filter(GradingItem::beyond).count();
    return new GradingInputs(
        Items.results(items, rules.grading().levels().mostResults()),
        items,
        share(onTime, items.size(), RoundingMode.DOWN, true),
        share(beyond, items.size(), RoundingMode.DOWN, false),
        share(items.size() - onTime, items.size(), RoundingMode.UP, false),
        count(items, Standing.NOT_DONE) == 0,
        facts.of(subject, GradingFact.Kind.SHORTCOMING),
        facts.of(subject, GradingFact.Kind.DISCIPLINE),
        facts.below(subject));
  }

  private static int count(List<GradingItem> items, Standing standing) {
    return (int) items.stream().filter(item -> item.standing() == standing).count();
  }

  /** Never rounded in favour of anybody; of no items, all of them are on time. */
  static BigDecimal share(int part, int whole, RoundingMode rounding, boolean allOfNone) {
    if (whole == 0) {
      return allOfNone ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_DECIMALS, rounding);
  }
}
