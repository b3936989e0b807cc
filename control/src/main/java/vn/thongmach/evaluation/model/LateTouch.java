package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.target.Target;

/** A target with a touch that may reach back before what was issued on it. */
record LateTouch(Target target, MeasureTouched touch) {

  /** One for each target: reaching back the furthest, caused by the last event. */
  static List<LateTouch> merged(Collection<LateTouch> touches) {
    Map<UUID, LateTouch> merged = new LinkedHashMap<>();
    touches.forEach(touch -> merged.merge(touch.target.id(), touch, LateTouch::with));
    return List.copyOf(merged.values());
  }

  private LateTouch with(LateTouch other) {
    Instant from = other.touch.from().isBefore(touch.from()) ? other.touch.from() : touch.from();
    MeasureTouched last = other.touch.causeEvent() > touch.causeEvent() ? other.touch : touch;
    return new LateTouch(
        target,
        new MeasureTouched(
            last.measure(), last.objects(), from, null, last.causeEvent(), last.receivedTime()));
  }
}
