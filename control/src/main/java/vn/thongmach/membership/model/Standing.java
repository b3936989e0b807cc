package vn.thongmach.membership.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thongmach.membership.MembershipFile.MemberStands;
import vn.thongmach.membership.MembershipFile.Status;
import vn.thongmach.membership.MembershipStep;

/** Works out from steps how somebody stands, and stood on each day. */
final class Standing {

  private Standing() {}

  /**
   * From which day on somebody stood so.
   *
   * @param to first day on which it no longer holds; null while it does
   */
  record Stay(Status status, UUID cell, LocalDate from, @Nullable LocalDate to) {}

  static List<MembershipStep> counted(List<MembershipStep> steps) {
    return steps.stream().filter(step -> step.withdrawn() == null).toList();
  }

  /**
   * @param steps at least the first, which counts
   * @param probationMonths by the day of admission
   */
  static MemberStands of(List<MembershipStep> steps, Function<LocalDate, Integer> probationMonths) {
    MemberStands stands = null;
    for (MembershipStep step : counted(steps)) {
      stands = after(stands, step, probationMonths);
    }
    if (stands == null) {
      throw new IllegalArgumentException("A file begins with a step that counts");
    }
    return stands;
  }

  private static MemberStands after(
      @Nullable MemberStands before,
      MembershipStep step,
      Function<LocalDate, Integer> probationMonths) {
    LocalDate day = step.day();
    UUID cell = step.cell();
    if (before == null) {
      if (cell == null) {
        throw new IllegalArgumentException("A file begins in a cell");
      }
      return switch (step.kind()) {
        case ENTERED_OFFICIAL -> new MemberStands(Status.OFFICIAL, cell, day, null, null, day);
        case ENTERED_PROBATIONARY -> onProbation(cell, day, probationMonths);
        default -> new MemberStands(Status.CANDIDATE, cell, day, null, null, null);
      };
    }
    return switch (step.kind()) {
      case ADMITTED -> onProbation(before.cell(), day, probationMonths);
      case RECOGNISED ->
          new MemberStands(
              Status.OFFICIAL,
              before.cell(),
              day,
              before.admittedOn(),
              before.probationEnds(),
              day);
      case TRANSFERRED ->
          new MemberStands(
              before.status(),
              cell == null ? before.cell() : cell,
              day,
              before.admittedOn(),
              before.probationEnds(),
              before.officialOn());
      case ENDED ->
          new MemberStands(
              Status.ENDED,
              before.cell(),
              day,
              before.admittedOn(),
              before.probationEnds(),
              before.officialOn());
      default -> before;
    };
  }

  private static MemberStands onProbation(
      UUID cell, LocalDate day, Function<LocalDate, Integer> probationMonths) {
    return new MemberStands(
        Status.PROBATIONARY, cell, day, day, day.plusMonths(probationMonths.apply(day)), null);
  }

  /** One after the other; several changes on one day leave the last. */
  static List<Stay> stays(
      List<MembershipStep> steps, Function<LocalDate, Integer> probationMonths) {
    List<Stay> stays = new ArrayList<>();
    MemberStands stands = null;
    for (MembershipStep step : counted(steps)) {
      MemberStands next = after(stands, step, probationMonths);
      if (stands == null || !next.since().equals(stands.since()) || !next.equals(stands)) {
        close(stays, step.day());
        if (next.status() != Status.ENDED) {
          stays.add(new Stay(next.status(), next.cell(), step.day(), null));
        }
      }
      stands = next;
    }
    return stays;
  }

  private static void close(List<Stay> stays, LocalDate day) {
    if (stays.isEmpty() || stays.getLast().to() != null) {
      return;
    }
    Stay last = stays.removeLast();
    if (last.from().isBefore(day)) {
      stays.add(new Stay(last.status(), last.cell(), last.from(), day));
    }
  }
}
