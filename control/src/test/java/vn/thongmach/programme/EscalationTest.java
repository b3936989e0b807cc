package vn.thongmach.programme;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.BusinessEvents;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.PersonDraft;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.testing.IntentTest;

/** Programmes on a real database with a clock that the test moves, and small trees to climb. */
abstract class EscalationTest extends IntentTest {

  private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

  /** What measures were told: subject, measure, subject kind, day, numerator. */
  final List<String> told = Collections.synchronizedList(new ArrayList<>());

  private int made;

  @Override
  protected void registerMeasures() {
    super.registerMeasures();
    context.registerBean(BusinessEvents.class, () -> new ToldEvents(told));
    context.registerBean(
        Inventory.class,
        () ->
            (Inventory)
                Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Inventory.class},
                    (proxy, method, arguments) -> {
                      throw new UnsupportedOperationException(method.getName());
                    }));
    context.register(Programmes.class);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(WorkingCalendar.class)
  @ComponentScan({"vn.thongmach.programme.model", "vn.thongmach.programme.storage"})
  static class Programmes {}

  /** A unit of either tree with the person who heads it; vacant where no post is named. */
  record Headed(UUID unit, @Nullable UUID person) {

    UUID head() {
      if (person == null) {
        throw new IllegalStateException("Vacant");
      }
      return person;
    }
  }

  Headed headed(Tree tree, @Nullable Headed above, String post) {
    UUID unit = emptyUnit(tree, above);
    UUID person = somebody();
    post(person, unit, post);
    return new Headed(unit, person);
  }

  UUID emptyUnit(Tree tree, @Nullable Headed above) {
    String code = "E-" + ++made;
    return bean(Units.class)
        .add(
            ALL,
            new UnitDraft(
                code,
                "Đơn vị " + code,
                tree,
                above == null ? null : above.unit(),
                LONG_AGO,
                null,
                null))
        .id();
  }

  UUID somebody() {
    return bean(People.class).add(ALL, new PersonDraft("Lê", "Thị", "Số " + ++made, null)).id();
  }

  UUID post(UUID person, UUID unit, String post) {
    return bean(People.class)
        .mandate(ALL, new MandateDraft(person, unit, post, LONG_AGO, null))
        .id();
  }

  /** An obstacle of a unit, raised now. */
  Obstacle raised(UUID unit, UUID decider, String due) {
    return bean(Obstacles.class)
        .raise(
            ALL,
            new ObstacleDraft(
                "Vướng " + ++made,
                unit,
                Obstacle.Subject.TASK,
                "NV-1",
                null,
                decider,
                LocalDate.parse(due),
                null,
                null,
                null));
  }

  /** Passes up all that has come due. */
  void passUp() {
    while (bean(Escalating.class).passUp()) {
      Thread.onSpinWait();
    }
  }

  List<ObstacleStage> stages(Obstacle obstacle) {
    return bean(ObstacleStages.class).of(ALL, obstacle.id());
  }

  /** Line, level and days of each stage, in order: {@code MANAGEMENT 1 2026-11-25…2026-11-27}. */
  List<String> course(Obstacle obstacle) {
    return stages(obstacle).stream()
        .map(
            stage ->
                "%s %d %s due %s %s"
                    .formatted(
                        stage.line(),
                        stage.level(),
                        stage.from(),
                        stage.dueDay(),
                        stage.end() == null ? stage.top() ? "TOP" : "LIES" : stage.end()))
        .toList();
  }

  List<UUID> people(Obstacle obstacle) {
    return stages(obstacle).stream().map(ObstacleStage::person).toList();
  }

  /** A worker of another unit, who reaches only what is on their own desk. */
  static Scope as(UUID person) {
    return new Scope(UUID.randomUUID(), "worker", Role.WORKER, false, Set.of(), null, person);
  }

  /** What measures were told of units and people, the subject left out. */
  List<String> told(List<Headed> of) {
    return told.stream()
        .filter(
            event ->
                of.stream()
                    .anyMatch(
                        desk ->
                            event.startsWith(desk.unit().toString())
                                || event.startsWith(desk.head().toString())))
        .map(event -> event.substring(event.indexOf(' ') + 1))
        .toList();
  }

  private record ToldEvents(List<String> told) implements BusinessEvents {

    @Override
    public List<BusinessEvent> record(
        Scope scope, String measure, Origin origin, List<@Nullable BusinessEventDraft> drafts) {
      for (BusinessEventDraft draft : drafts) {
        if (draft != null && draft.subject() != null) {
          BigDecimal value = draft.numerator();
          told.add(
              "%s %s %s %s %s"
                  .formatted(
                      draft.subject().id(),
                      measure,
                      draft.subject().kind(),
                      draft.occurredOn(),
                      value == null ? "" : value.stripTrailingZeros().toPlainString()));
        }
      }
      return List.of();
    }

    @Override
    public PageOf<BusinessEvent> list(Scope scope, String measure, PageRequest page) {
      return PageOf.of(List.of(), 0, page);
    }

    @Override
    public Optional<BusinessEvent> find(Scope scope, long id) {
      return Optional.empty();
    }
  }

  static Instant at(String text) {
    return Instant.parse(text);
  }
}
