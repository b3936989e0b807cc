package vn.thongmach.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is stuck, on whose desk and in which unit: obstacles within reach that stand, counted once
 * for each desk they lie on. The most overdue first.
 */
public record DeskSums(List<DeskSum> people, List<DeskSum> units) {

  public DeskSums {
    people = List.copyOf(people);
    units = List.copyOf(units);
  }

  /**
   * What lies with one person or in one unit.
   *
   * @param id of the person or unit
   * @param overdue how many whose time there has passed
   * @param escalated how many came from a desk below
   * @param level the highest level among them
   * @param oldest when the oldest of them was raised
   */
  public record DeskSum(UUID id, int open, int overdue, int escalated, int level, Instant oldest) {}
}
