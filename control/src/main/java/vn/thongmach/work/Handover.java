package vn.thongmach.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work passed from one unit to another: what must come out, by when, and every step of it. At each
 * moment one side has the turn; the working time until the next step is that side's.
 *
 * @param onType what it belongs to; null where nothing is named, then {@code onCode} is null too
 * @param onCode code of the task or programme
 * @param fromPerson who passes it; null where nobody is recorded
 * @param toPerson whom it is meant for in the receiving unit; null for the unit as a whole
 * @param due the day by which the result is to be delivered
 * @param steps from being asked to how it stands now; at least one
 * @param version grows with every step
 */
public record Handover(
    UUID id,
    String what,
    @Nullable Subject onType,
    @Nullable String onCode,
    UUID fromUnit,
    @Nullable UUID fromPerson,
    UUID toUnit,
    @Nullable UUID toPerson,
    LocalDate due,
    List<Step> steps,
    int version) {

  public Handover {
    steps = List.copyOf(steps);
  }

  public State state() {
    return steps.getLast().state();
  }

  public Instant askedAt() {
    return steps.getFirst().at();
  }

  /** When it was accepted or refused; null while it is not answered. */
  public @Nullable Instant answeredAt() {
    return at(State.ACCEPTED, State.REFUSED);
  }

  /** When it was last delivered; null while it was not. */
  public @Nullable Instant deliveredAt() {
    return at(State.DELIVERED, State.DELIVERED);
  }

  private @Nullable Instant at(State one, State other) {
    return steps.reversed().stream()
        .filter(step -> step.state() == one || step.state() == other)
        .findFirst()
        .map(Step::at)
        .orElse(null);
  }

  /** Working minutes until it was answered; null while it is not. */
  public @Nullable Integer answerMinutes() {
    return answeredAt() == null ? null : steps.getFirst().minutes();
  }

  /** Working minutes the receiving side took to deliver, returns included; null until it did. */
  public @Nullable Integer deliverMinutes() {
    return deliveredAt() == null ? null : minutes(State.ACCEPTED) + minutes(State.RETURNED);
  }

  private int minutes(State state) {
    int sum = 0;
    for (Step step : steps) {
      Integer minutes = step.minutes();
      if (step.state() == state && minutes != null) {
        sum += minutes;
      }
    }
    return sum;
  }

  /** The same handover one step further. */
  public Handover next(Step step, int minutesSince) {
    List<Step> further = new ArrayList<>(steps);
    Step last = further.removeLast();
    further.add(
        new Step(
            last.state(),
            last.at(),
            last.by(),
            last.person(),
            last.onBehalfOf(),
            last.words(),
            minutesSince));
    further.add(step);
    return new Handover(
        id,
        what,
        onType,
        onCode,
        fromUnit,
        fromPerson,
        toUnit,
        toPerson,
        due,
        further,
        version + 1);
  }

  /**
   * One step.
   *
   * @param state how it stood after it
   * @param by name of the user who took it
   * @param person the person behind the user; null where none is recorded
   * @param onBehalfOf the absent person for whom the user stood in; null for nobody
   * @param words reason or result; null where none was given
   * @param minutes working minutes until the next step; null for the last one
   */
  public record Step(
      State state,
      Instant at,
      String by,
      @Nullable UUID person,
      @Nullable UUID onBehalfOf,
      @Nullable String words,
      @Nullable Integer minutes) {}

  /** What a handover may belong to. */
  public enum Subject {
    TASK,
    PROGRAMME
  }

  /** The two sides. */
  public enum Side {
    GIVEN,
    TAKEN
  }

  /** Where a handover stands. */
  public enum State {
    ASKED(Side.TAKEN),
    ACCEPTED(Side.TAKEN),
    REFUSED(null),
    DELIVERED(Side.GIVEN),
    RETURNED(Side.TAKEN),
    CONFIRMED(null),
    WITHDRAWN(null);

    private final @Nullable Side turn;

    State(@Nullable Side turn) {
      this.turn = turn;
    }

    /** Which side has to act; null once it has ended. */
    public @Nullable Side turn() {
      return turn;
    }
  }
}
