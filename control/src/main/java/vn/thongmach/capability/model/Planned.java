package vn.thongmach.capability.model;

import java.time.LocalDate;
import vn.thongmach.capability.CapabilityNeed;

/**
 * A need of a programme that is planned or running.
 *
 * @param last last day on which it is needed
 */
record Planned(CapabilityNeed need, LocalDate last) {

  boolean on(LocalDate day) {
    return !day.isBefore(need.from()) && !day.isAfter(last);
  }
}
