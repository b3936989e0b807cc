package vn.thongmach.alarm.availability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmsAnswered;
import vn.thongmach.alarm.availability.CauseStorage.Lain;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.measure.MeasureTouched.Part;

/**
 * A word of a person on an incident touches the times to acknowledge of all that needs what its
 * alarms lay on.
 */
@Component
class TellingAnswers {

  private static final Scope SYSTEM = Scope.system("availability");

  private final CauseStorage causes;
  private final WatchedObjects watched;
  private final ApplicationEventPublisher events;

  TellingAnswers(CauseStorage causes, WatchedObjects watched, ApplicationEventPublisher events) {
    this.causes = causes;
    this.watched = watched;
    this.events = events;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(AlarmsAnswered answer) {
    Map<UUID, Part> parts = new HashMap<>();
    for (Lain alarm : causes.lain(SYSTEM, answer.alarms())) {
      for (UUID object : watched.concerned(List.of(alarm.object()))) {
        parts.merge(
            object,
            new Part(object, alarm.from(), alarm.to(), answer.word(), answer.at()),
            TellingDependents::both);
      }
    }
    if (!parts.isEmpty()) {
      Part all = parts.values().stream().reduce(TellingDependents::both).orElseThrow();
      events.publishEvent(
          new MeasureTouched(
              FailureMeasures.ACKNOWLEDGE,
              parts.keySet(),
              all.from(),
              all.to(),
              answer.word(),
              answer.at(),
              MeasureTouched.Kind.ANSWER,
              List.copyOf(parts.values())));
    }
  }
}
