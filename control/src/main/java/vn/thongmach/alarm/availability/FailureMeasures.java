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
  MeasureSource meanTimeToRepair(StoodTimes times, StoodEvidence evidence, Texts texts) {
    return new Repair(times, evidence, texts);
  }

  @Bean
  MeasureSource meanTimeBetweenFailures(StoodTimes times, StoodEvidence evidence, Texts texts) {
    return new Between(times, evidence, texts);
  }

  @Bean
  MeasureSource meanTimeToDetect(
      StoodTimes times, StoodEvidence evidence, Texts texts, CauseStorage causes) {
    return new Answered(DETECT, times, evidence, texts, causes);
  }

  @Bean
  MeasureSource meanTimeToAcknowledge(
      StoodTimes times, StoodEvidence evidence, Texts texts, CauseStorage causes) {
    return new Answered(ACKNOWLEDGE, times, evidence, texts, causes);
  }

  /** From the begin of a failure to its end, of those that ended. */
  private static final class Repair extends FailureMeasure {

    Repair(StoodTimes times, StoodEvidence evidence, Texts texts) {
      super(REPAIR, Better.LOWER, times, evidence, texts);
    }

    @Override
    List<Times> times(Scope scope, List<FailureRuns> failures) {
      return failures.stream()
          .map(each -> each.ended().stream().map(Repair::length).reduce(Times.NONE, Times::plus))
          .toList();
    }

    private static Times length(Run run) {
      return new Times(run.to() - run.from(), 1);
    }

    @Override
    Times ofOne(Scope scope, FailureRuns failures, Run run) {
      return failures.ended().contains(run) ? length(run) : Times.NONE;
    }
  }

  /** Time in which it worked, by the failures. */
  private static final class Between extends FailureMeasure {

    Between(StoodTimes times, StoodEvidence evidence, Texts texts) {
      super(BETWEEN, Better.HIGHER, times, evidence, texts);
    }

    @Override
    List<Times> times(Scope scope, List<FailureRuns> failures) {
      return failures.stream().map(each -> new Times(each.up(), each.runs().size())).toList();
    }

    @Override
    Times ofOne(Scope scope, FailureRuns failures, Run run) {
      return new Times(failures.up() / failures.runs().size(), 1);
    }
  }

  /**
   * From the source's stamp of a failure to the reception of what opened it, or from there to the
   * first word of a person on its incident. What was received only after it was over is left out.
   */
  private static final class Answered extends FailureMeasure {
    private final CauseStorage causes;
    private final boolean acknowledging;

    Answered(
        String code, StoodTimes times, StoodEvidence evidence, Texts texts, CauseStorage causes) {
      super(code, Better.LOWER, times, evidence, texts);
      this.causes = causes;
      acknowledging = code.equals(ACKNOWLEDGE);
    }

    @Override
    List<Times> times(Scope scope, List<FailureRuns> failures) {
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
          sum = sum.plus(one(run, received.get(run.opened()), answered.get(run.opened())));
        }
        sums.add(sum);
      }
      return sums;
    }

    private Times one(Run run, @Nullable Received event, @Nullable Instant answered) {
      if (event == null || event.receivedAt().toEpochMilli() > run.to()) {
        return Times.NONE;
      }
      Instant received = event.receivedAt();
      if (!acknowledging) {
        return new Times(Math.max(0, received.toEpochMilli() - run.from()), 1);
      }
      return answered == null
          ? Times.NONE
          : new Times(Math.max(0, Duration.between(received, answered).toMillis()), 1);
    }

    @Override
    Times ofOne(Scope scope, FailureRuns failures, Run run) {
      FailureRuns single = new FailureRuns();
      single.runs().add(run);
      return times(scope, List.of(single)).getFirst();
    }
  }
}
