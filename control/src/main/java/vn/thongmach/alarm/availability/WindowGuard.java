package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.measure.Availability.Interval;

/** Who keeps announced work out of some time. */
public interface WindowGuard {

  /**
   * What these times of work on an object would break, exceptions taken into account.
   *
   * @param times by their begin, not empty
   */
  List<Freeze> freezes(UUID object, List<Interval> times);

  /**
   * A protected event that the work touches.
   *
   * @param from begin of the event, UTC
   * @param firstFrom begin of the first time that breaks it
   * @param lastTo end of the last one
   * @param times how many break it
   * @param asked number of an exception for that object that nobody has decided yet; null without
   */
  record Freeze(
      UUID event,
      String name,
      Instant from,
      Instant to,
      Instant firstFrom,
      Instant lastTo,
      int times,
      @Nullable Long asked) {}
}
