package vn.thongmach.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.inventory.Location;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/**
 * A unit's area for those who work in it: what stands open, what is to be done, what it moves.
 *
 * @param unit whose area; null while the reader of many has not chosen
 * @param choices units with sites within reach, by code
 * @param open sums over the objects with open alarms; null for readers whose role reads no alarms
 * @param objects objects with open alarms, the worst first, at most {@value #MOST}; null likewise
 * @param sites places of the area, at most {@value #MOST_SITES}
 * @param tasks open and handed over, the reader's own first, at most {@value #MOST}
 * @param targets of the area's units, the furthest below plan first
 * @param obstacles that stand in the area
 */
public record Area(
    Period period,
    @Nullable UnitName unit,
    List<UnitName> choices,
    @Nullable OpenSums open,
    @Nullable List<Cockpit.OpenObject> objects,
    List<AreaSite> sites,
    TaskCounts taskCounts,
    List<AreaTask> tasks,
    List<Cockpit.EndangeredTarget> targets,
    List<Decisions.Decision> obstacles) {

  /** Most rows of one list. */
  public static final int MOST = 100;

  /** Most places on the map. */
  public static final int MOST_SITES = 1_000;

  public Area {
    choices = List.copyOf(choices);
    sites = List.copyOf(sites);
    tasks = List.copyOf(tasks);
    targets = List.copyOf(targets);
    obstacles = List.copyOf(obstacles);
  }

  /** Objects with open alarms among the 300 worst, and those of them out of service. */
  public record OpenSums(int objects, int outages) {}

  /** A site; {@code severity} is the worst that stands open on it or in it, null for none. */
  public record AreaSite(
      UUID id, String name, Location location, @Nullable PerceivedSeverity severity) {}

  /** Open tasks of the area: all, past their day, and the reader's own. */
  public record TaskCounts(long open, long overdue, long mine, long waiting) {}

  /**
   * A task with what closing it moves.
   *
   * @param days until it is due, below 0 past it
   * @param target what it serves; null where it serves none within reach
   * @param objects those within reach
   */
  public record AreaTask(
      String code,
      String title,
      @Nullable UnitName unit,
      @Nullable PersonName person,
      LocalDate due,
      long days,
      boolean overdue,
      boolean handedOver,
      boolean mine,
      Decisions.@Nullable HeldTarget target,
      List<TaskObject> objects) {

    public AreaTask {
      objects = List.copyOf(objects);
    }
  }

  /** An object a task is done on; {@code severity} is the worst that stands open, null for none. */
  public record TaskObject(
      UUID id, String type, String name, @Nullable PerceivedSeverity severity) {}
}
