package vn.thongmach.alarm.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.alarm.availability.ObjectSpans.Outages;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.dataplane.measure.Availability;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.dataplane.state.Span;
import vn.thongmach.regulation.Rule;

/**
 * Law: what is carried on from event to event equals what all rows give anew, for any instants,
 * rules, clocks and order of readings. The seed names the case.
 */
class ObjectSpansPropertyTests {

  private static final Instant BEGIN = Instant.parse("2026-11-20T22:00:00Z");
  private static final PerceivedSeverity[] SEVERITIES = {
    PerceivedSeverity.CRITICAL,
    PerceivedSeverity.CRITICAL,
    PerceivedSeverity.MAJOR,
    PerceivedSeverity.WARNING
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatIsCarriedOnEqualsWhatAllRowsGive(long seed) {
    Random random = new Random(seed);
    List<OutageRule> rules =
        List.of(rule("CRITICAL"), rule("CRITICAL", "MAJOR"), rule("MAJOR", "CRITICAL"));
    Map<Long, SpanRow> all = new TreeMap<>();
    Map<Integer, SpanRow> open = new HashMap<>();
    ObjectSpans carried = ObjectSpans.NONE;
    long event = 0;
    int now = 0;
    for (int batch = 0; batch < 150; batch++) {
      List<SpanRow> written = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        now += random.nextInt(20);
        int alarm = random.nextInt(4);
        // Each alarm has its source's clock; the last one's is far ahead.
        Instant time = at(now + alarm * 7 + (alarm == 3 ? 5_000 : 0));
        event++;
        SpanRow before = open.remove(alarm);
        if (before != null) {
          written.add(ended(before, time, event, random));
        }
        if (before == null || random.nextInt(3) == 0) {
          SpanRow begun = begun(alarm, SEVERITIES[random.nextInt(4)], time, event, random);
          open.put(alarm, begun);
          written.add(begun);
        }
      }
      written.forEach(row -> all.put(row.span().fromEvent(), row));
      carried = carried.with(written);
      for (int reading = 0; reading < 4; reading++) {
        OutageRule rule = rules.get(random.nextInt(rules.size()));
        Instant from = at(100 * random.nextInt(4));
        Instant asOf = random.nextInt(3) == 0 ? at(random.nextInt(now + 100)) : at(now + 60);
        assertThat(carried.outages(rule, from, asOf))
            .as("batch %d", batch)
            .isEqualTo(anew(all, rule, from, asOf));
      }
    }
  }

  private static Outages anew(Map<Long, SpanRow> all, OutageRule rule, Instant from, Instant asOf) {
    List<Interval> intervals = new ArrayList<>();
    Origin origin = Origin.MEASURED;
    long last = 0;
    for (SpanRow row : all.values()) {
      Span span = row.span();
      if (rule.addOutages(span, from, asOf, intervals)) {
        origin = Origin.weakest(origin, row.origin());
        last = Math.max(last, span.fromEvent());
        if (span.to() != null && span.toEvent() != null && !span.to().isAfter(asOf)) {
          last = Math.max(last, span.toEvent());
        }
      }
    }
    return new Outages(Availability.of(from, asOf, from, intervals).downMicros(), origin, last);
  }

  private static SpanRow begun(
      int alarm, PerceivedSeverity severity, Instant time, long event, Random random) {
    return new SpanRow(
        new UUID(0, alarm),
        new UUID(1, 1),
        new Span(severity, time, null, event, null),
        some(random));
  }

  private static SpanRow ended(SpanRow row, Instant time, long event, Random random) {
    Span span = row.span();
    return new SpanRow(
        row.alarmKey(),
        row.objectId(),
        new Span(span.severity(), span.from(), time, span.fromEvent(), event),
        Origin.weakest(row.origin(), some(random)));
  }

  private static Origin some(Random random) {
    return random.nextInt(50) == 0 ? Origin.SIMULATED : Origin.MEASURED;
  }

  /** The severities named at first, and from some time on those named in addition. */
  private static OutageRule rule(String... severities) {
    List<Rule> history = new ArrayList<>();
    JsonMapper json = new JsonMapper();
    Set<String> named = new java.util.LinkedHashSet<>();
    for (int i = 0; i < severities.length; i++) {
      named.add(severities[i]);
      history.add(
          new Rule(
              "outage.severities",
              at(400 * i),
              i + 1 < severities.length ? at(400 * (i + 1)) : null,
              json.valueToTree(named),
              "",
              true,
              Instant.EPOCH,
              ""));
    }
    history.sort(Comparator.comparing(Rule::effectiveFrom));
    return OutageRule.of(history);
  }

  private static Instant at(int seconds) {
    return BEGIN.plusSeconds(seconds);
  }
}
