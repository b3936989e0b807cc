package vn.thongmach.dataplane.stage;

import java.util.List;
import vn.thongmach.dataplane.correlation.AlarmLine;
import vn.thongmach.dataplane.correlation.Incident;

/**
 * From what a region's correlation began anew last.
 *
 * @param incidents that were told before and may still change
 * @param lines of their alarms, to be heard first
 * @param ids how many ids of incidents were given
 * @param latest the latest stamp ever heard, milliseconds since 1970
 */
public record RegionMemory(List<Incident> incidents, List<AlarmLine> lines, long ids, long latest) {

  /** Of a region of which nothing was ever heard. */
  public static final RegionMemory NOTHING = new RegionMemory(List.of(), List.of(), 0, 0);
}
