package vn.thongmach.alarm.silence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.silence.RhythmRule.Expected;
import vn.thongmach.alarm.silence.Silence.Kind;
import vn.thongmach.contracts.Origin;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.Rules;

/** Which sources have a rhythm, which of them are silent, and which were only heard of. */
@Service
public class SourceRhythms {

  private static final int MOST_LISTED = 200;
  private static final int MOST_SILENCES = 100;
  private static final Duration LATELY = Duration.ofDays(1);

  private final SilenceStorage storage;
  private final Rules rules;
  private final Clock clock;

  SourceRhythms(SilenceStorage storage, Rules rules, Clock clock) {
    this.storage = storage;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param effectiveFrom since when the wording of rule {@code source.rhythm} holds
   * @param source where that wording comes from
   * @param missedHeartbeats so many make a silence
   * @param sources that have a rhythm, the silent ones first, at most 200
   * @param sourcesTotal how many there are
   * @param silent how many of them are silent
   * @param without senders heard of within a day that have none: of these nobody can say that they
   *     are silent
   */
  public record RhythmOverview(
      Instant effectiveFrom,
      String source,
      boolean verified,
      int missedHeartbeats,
      List<SourceRhythm> sources,
      int sourcesTotal,
      int silent,
      List<UnwatchedSender> without) {}

  /**
   * A source with a rhythm.
   *
   * @param tellsOf the inventory source of whose objects it tells; null for heartbeats
   * @param object whose heartbeats these are, where that is known
   * @param seconds so long without a sign make a silence
   * @param heard whether it was ever heard of
   * @param lastHeard where it never was, since when it is watched
   * @param silence number of the silence that lasts; null while there is none
   */
  public record SourceRhythm(
      Kind kind,
      String name,
      @Nullable String tellsOf,
      @Nullable UUID object,
      int seconds,
      boolean heard,
      Instant lastHeard,
      @Nullable Long silence,
      Origin origin) {}

  /** A sender without a rhythm. */
  public record UnwatchedSender(String name, Instant lastHeard, Origin origin) {}

  /** All of them; for readers of all units. */
  public RhythmOverview all(Scope scope) {
    scope.requireAllUnits();
    Instant now = clock.instant();
    Rule wording = rules.at(scope, Rules.SOURCE_RHYTHM, now);
    RhythmRule rule = RhythmRule.of(wording);
    Map<String, Silence> open = new HashMap<>();
    storage.open(scope).forEach(silence -> open.put(key(silence.kind(), silence.name()), silence));
    List<SourceRhythm> silent = new ArrayList<>();
    List<SourceRhythm> heard = new ArrayList<>();
    for (Rhythm rhythm : storage.rhythms(scope)) {
      Silence silence = open.get(key(rhythm.kind(), rhythm.name()));
      (silence == null ? heard : silent).add(source(rhythm, rule, silence));
    }
    List<SourceRhythm> sources = new ArrayList<>(silent);
    sources.addAll(heard);
    List<UnwatchedSender> without =
        storage.senders(scope, now.minus(LATELY)).stream()
            .filter(sender -> !rule.senders().containsKey(sender.name()))
            .limit(MOST_LISTED)
            .map(sender -> new UnwatchedSender(sender.name(), sender.lastHeard(), sender.origin()))
            .toList();
    return new RhythmOverview(
        wording.effectiveFrom(),
        wording.source(),
        wording.verified(),
        rule.missed(),
        sources.subList(0, Math.min(sources.size(), MOST_LISTED)),
        sources.size(),
        silent.size(),
        without);
  }

  private static String key(Kind kind, String name) {
    return kind + " " + name;
  }

  private static SourceRhythm source(Rhythm rhythm, RhythmRule rule, @Nullable Silence silence) {
    Expected expected = rule.senders().get(rhythm.name());
    boolean sender = rhythm.kind() == Kind.SENDER;
    Integer every = rhythm.every();
    return new SourceRhythm(
        rhythm.kind(),
        rhythm.name(),
        sender && expected != null ? expected.tellsOf() : null,
        silence == null ? null : silence.object(),
        sender
            ? expected == null ? 0 : expected.seconds()
            : every == null ? 0 : every * rule.missed(),
        rhythm.lastEvent() != null,
        rhythm.lastHeard(),
        silence == null ? null : silence.number(),
        rhythm.origin());
  }

  /** The latest silences, lasting or over, at most 100; for readers of all units. */
  public List<Silence> silences(Scope scope) {
    scope.requireAllUnits();
    return storage.latest(scope, MOST_SILENCES);
  }
}
