package vn.thongmach.work.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;
import vn.thongmach.work.Handover;
import vn.thongmach.work.Handover.Side;
import vn.thongmach.work.Handover.State;
import vn.thongmach.work.HandoverSeam;
import vn.thongmach.work.Handovers;
import vn.thongmach.work.Tasks;
import vn.thongmach.work.web.HandoverItem.HandoverStepItem;

/** Puts names and times on handovers. */
@Component
class HandoverItems {

  private static final double MINUTES = 60;

  private final Naming naming;
  private final Handovers handovers;
  private final Tasks tasks;
  private final ActionPrograms programmes;
  private final WorkingCalendar calendar;
  private final Clock clock;

  HandoverItems(
      Naming naming,
      Handovers handovers,
      Tasks tasks,
      ActionPrograms programmes,
      WorkingCalendar calendar,
      Clock clock) {
    this.naming = naming;
    this.handovers = handovers;
    this.tasks = tasks;
    this.programmes = programmes;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Of a list, without the names of what they belong to. */
  List<HandoverItem> of(Scope scope, List<Handover> found) {
    NameBook names =
        naming.of(
            found.stream().flatMap(one -> Stream.of(one.fromUnit(), one.toUnit())),
            found.stream().flatMap(HandoverItems::people));
    WorkingDays days = calendar.days(Scope.system("handover"));
    return found.stream().map(one -> item(scope, one, names, days, null)).toList();
  }

  /** One, with the name of what it belongs to. */
  HandoverItem of(Scope scope, Handover one) {
    NameBook names = naming.of(Stream.of(one.fromUnit(), one.toUnit()), people(one));
    return item(scope, one, names, calendar.days(Scope.system("handover")), onName(scope, one));
  }

  private static Stream<@Nullable UUID> people(Handover one) {
    List<@Nullable UUID> people = new ArrayList<>();
    people.add(one.fromPerson());
    people.add(one.toPerson());
    one.steps()
        .forEach(
            step -> {
              people.add(step.person());
              people.add(step.onBehalfOf());
            });
    return people.stream();
  }

  private @Nullable String onName(Scope scope, Handover one) {
    String code = one.onCode();
    if (code == null) {
      return null;
    }
    return one.onType() == Handover.Subject.TASK
        ? tasks.find(scope, code).map(task -> task.title()).orElse(null)
        : programmes.find(scope, code).map(programme -> programme.name()).orElse(null);
  }

  List<HandoverSeamItem> seams(List<HandoverSeam> seams) {
    NameBook names =
        naming.of(
            seams.stream().flatMap(seam -> Stream.of(seam.fromUnit(), seam.toUnit())), Stream.of());
    return seams.stream()
        .map(
            seam ->
                HandoverSeamItem.of(seam, names.unit(seam.fromUnit()), names.unit(seam.toUnit())))
        .toList();
  }

  private HandoverItem item(
      Scope scope, Handover one, NameBook names, WorkingDays days, @Nullable String onName) {
    List<HandoverStepItem> steps = steps(one, names, days);
    State state = one.state();
    Instant delivered = one.deliveredAt();
    Set<State> open = EnumSet.of(State.ASKED, State.ACCEPTED, State.DELIVERED, State.RETURNED);
    boolean takes = handovers.takes(scope, one);
    boolean gives = handovers.gives(scope, one);
    return new HandoverItem(
        one.id(),
        one.what(),
        one.onType(),
        one.onCode(),
        onName,
        names.unit(one.fromUnit()),
        names.person(one.fromPerson()),
        names.unit(one.toUnit()),
        names.person(one.toPerson()),
        one.askedAt(),
        one.due(),
        state,
        state.turn(),
        state.turn() == Side.TAKEN && one.due().isBefore(day(clock.instant())),
        delivered != null && day(delivered).isAfter(one.due()),
        one.answeredAt(),
        delivered,
        hours(steps, Side.TAKEN),
        hours(steps, Side.GIVEN),
        steps,
        takes && state == State.ASKED,
        takes && (state == State.ACCEPTED || state == State.RETURNED),
        gives && state == State.DELIVERED,
        gives && open.contains(state),
        one.version());
  }

  private List<HandoverStepItem> steps(Handover one, NameBook names, WorkingDays days) {
    List<HandoverStepItem> steps = new ArrayList<>();
    for (Handover.Step step : one.steps()) {
      Integer kept = step.minutes();
      Side side = step.state().turn();
      long minutes = kept == null ? days.workingTime(step.at(), clock.instant()).toMinutes() : kept;
      steps.add(
          new HandoverStepItem(
              step.state(),
              step.at(),
              step.by(),
              names.person(step.person()),
              names.person(step.onBehalfOf()),
              step.words(),
              side == null ? null : minutes / MINUTES,
              side));
    }
    return steps;
  }

  private static double hours(List<HandoverStepItem> steps, Side side) {
    double sum = 0;
    for (HandoverStepItem step : steps) {
      Double hours = step.hours();
      if (step.side() == side && hours != null) {
        sum += hours;
      }
    }
    return sum;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Period.ZONE);
  }
}
