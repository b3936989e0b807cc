package vn.thongmach.alarm.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.CauseStorage.Received;
import vn.thongmach.alarm.availability.FailureMeasure.Derived;
import vn.thongmach.alarm.availability.FailureRuns.Run;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.MeasureDefinition.Better;
import vn.thongmach.measure.MeasureSource;

/** The times of failures as measures: to repair, between failures, to detect, to acknowledge. */
@Configuration(proxyBeanMethods = false)
class FailureMeasures {

  static final String REPAIR = "mean-time-to-repair";
  static final String BETWEEN = "mean-time-between-failures";
  static final String DETECT = "mean-time-to-detect";
  static final String ACKNOWLEDGE = "mean-time-to-acknowledge";

  /** All of them, by code. */
  static final List<String> CODES = List.of(REPAIR, BETWEEN, DETECT, ACKNOWLEDGE);

  @Bean
  Derived derivedTimes(
      StoodTimes times, AreaWeights weighing, StoodEvidence evidence, Texts texts) {
    return new Derived(times, weighing, evidence, texts);
  }

  @Bean
  MeasureSource meanTimeToRepair(Derived derived) {
    return new Repair(derived);
  }

  @Bean
  MeasureSource meanTimeBetweenFailures(Derived derived) {
    return new Between(derived);
  }

  @Bean
  MeasureSource meanTimeToDetect(Derived derived, CauseStorage causes) {
    return new Answered(DETECT, derived, causes);
  }

  @Bean
  MeasureSource meanTimeToAcknowledge(Derived derived, CauseStorage causes) {
    return new Answered(ACKNOWLEDGE, derived, causes);
  }

  /** From the begin of a failure to its end, of those that ended. */
  private static final class Repair extends FailureMeasure {

    Repair(Derived derived) {
      super(REPAIR, Better.LOWER, derived);
    }

    @Override
    List<Times> times(Scope scope, List<FailureRuns> failures, Instant asOf) {
      return failures.stream()
          .map(each -> each.ended().stream().map(Repair::length).reduce(Times.NONE, Times::plus))
          .toList();
    }

    private static Times length(Run run) {
      return new Times(run.to() - run.from(), 1);
    }

    @Override
    Times ofOne(Scope scope, FailureRuns failures, Run run, Instant asOf) {
      return failures.ended().contains(run) ? length(run) : Times.NONE;
    }
  }

  /** Time in which it worked, by the failures. */
  private static final class Between extends FailureMeasure {

    Between(Derived derived) {
      super(BETWEEN, Better.HIGHER, derived);
    }

    @Override
    List<Times> times(Scope scope, List<FailureRuns> failures, Instant asOf) {
      return failures.stream().map(each -> new Times(each.up(), each.runs().size())).toList();
    }

    @Override
    Times ofOne(Scope scope, FailureRuns failures, Run run, Instant asOf) {
      return new Times(failures.up() / failures.runs().size(), 1);
    }
  }

  /**
   * From the source's stamp of a failure to the reception of what opened it, or from there to the
   * first word of a person on its incident. What was received only after it was over is left out,
   * and what was not answered by the instant asked for.
   */
  private static final class Answered extends FailureMeasure {
    private final CauseStorage causes;
    private final boolean acknowledging;

    Answered(String code, Derived derived, CauseStorage causes) {
      super(code, Better.LOWER, derived);
      this.causes = causes;
      acknowledging = code.equals(ACKNOWLEDGE);
    }

    @Override
    List<Times> times(Scope scope, List<FailureRuns> failures, Instant asOf) {
      Set<Long> events = new HashSet<>();
      failures.forEach(each -> each.runs().forEach(run -> events.add(run.opened())));
      events.remove(0L);
      Map<Long, Received> received = events.isEmpty() ? Map.of() : causes.received(scope, events);
      Map<Long, Instant> answered =
          events.isEmpty() || !acknowledging ? Map.of() : causes.answeredEvents(scope, events);
      List<Times> sums = new ArrayList<>(failures.size());
      for (FailureRuns each : failures) {
        Times sum = Times.NONE;
        for (Run run : each.runs()) {
          sum = sum.plus(one(run, received.get(run.opened()), answered.get(run.opened()), asOf));
        }
        sums.add(sum);
      }
      return sums;
    }

    private Times one(Run run, @Nullable Received event, @Nullable Instant answered, Instant asOf) {
      if (event == null || event.receivedAt().toEpochMilli() > run.to()) {
        return Times.NONE;
      }
      Instant received = event.receivedAt();
      if (!acknowledging) {
        return new Times(Math.max(0, received.toEpochMilli() - run.from()), 1);
      }
      return answered == null || answered.isAfter(asOf)
          ? Times.NONE
          : new Times(Math.max(0, Duration.between(received, answered).toMillis()), 1);
    }

    @Override
    Times ofOne(Scope scope, FailureRuns failures, Run run, Instant asOf) {
      FailureRuns single = new FailureRuns();
      single.runs().add(run);
      return times(scope, List.of(single), asOf).getFirst();
    }
  }
}
