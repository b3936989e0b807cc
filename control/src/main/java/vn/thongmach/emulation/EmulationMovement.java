package vn.thongmach.emulation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;

/**
 * An emulation movement (phong trào thi đua). A draft may be changed; once launched it stays as it
 * is, so that whoever registered knows by what they are judged.
 *
 * @param holder the unit that holds it
 * @param registerUntil last day to register, not after the last day
 * @param contestants who registers
 * @param areas the units that are invited, or whose people are
 * @param closedOn day in Asia/Ho_Chi_Minh; null until it is closed
 * @param summary the summing up; null until it is closed
 * @param version from 1, grows with every change
 */
public record EmulationMovement(
    UUID id,
    String title,
    String aim,
    UUID holder,
    LocalDate first,
    LocalDate last,
    LocalDate registerUntil,
    Contestants contestants,
    List<Area> areas,
    List<Criterion> criteria,
    State state,
    @Nullable LocalDate closedOn,
    @Nullable String summary,
    int version) {

  public EmulationMovement {
    areas = List.copyOf(areas);
    criteria = List.copyOf(criteria);
  }

  /** A draft is read by those who hold it only. */
  public enum State {
    DRAFT,
    LAUNCHED,
    CLOSED
  }

  /** Who takes part in a movement. */
  public enum Contestants {
    UNIT,
    PERSON
  }

  /**
   * A unit that is invited.
   *
   * @param below whether all units below it are, too
   */
  public record Area(UUID unit, boolean below) {}

  /**
   * What a movement is judged by.
   *
   * @param weight above 0, at most 100
   * @param figure the measure it is judged by; null where points are reported
   */
  public record Criterion(UUID id, String name, double weight, @Nullable Figure figure) {}

  /**
   * A measure in one period of the movement. The score is 100 · clamp((value − baseline) / (goal −
   * baseline), 0, 1).
   *
   * @param baseline value that scores 0, in the measure's unit
   * @param goal value that scores 100
   */
  public record Figure(String measure, Period period, double baseline, double goal) {}

  /** The criterion of an id; null where the movement has none. */
  public @Nullable Criterion criterion(@Nullable UUID wanted) {
    return criteria.stream().filter(each -> each.id().equals(wanted)).findFirst().orElse(null);
  }

  /** The same in another state. */
  public EmulationMovement in(State next, @Nullable LocalDate day, @Nullable String summing) {
    return new EmulationMovement(
        id,
        title,
        aim,
        holder,
        first,
        last,
        registerUntil,
        contestants,
        areas,
        criteria,
        next,
        day,
        summing,
        version + 1);
  }
}
