package vn.thongmach.alarm.model;

import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.state.AlarmImage;

/**
 * All that is needed to apply the next report to an alarm. Immutable.
 *
 * @param row the stored row of the image's current occurrence, null when there has never been one
 */
public record AlarmState(AlarmImage image, @Nullable AlarmRow row) {

  /** Of an alarm never heard of. */
  public static final AlarmState EMPTY = new AlarmState(AlarmImage.EMPTY, null);
}
