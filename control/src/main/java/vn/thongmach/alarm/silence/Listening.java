package vn.thongmach.alarm.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.silence.Silence.Kind;
import vn.thongmach.contracts.Origin;

/**
 * Who was to be heard of when, and was not. Knows no clock: signs and instants are told in the
 * order of their reception. One thread.
 */
final class Listening {

  /** Longest interval of heartbeats that is believed. */
  static final int MOST_SECONDS = 7 * 24 * 3600;

  private final Map<Key, Known> known = new HashMap<>();
  private final Set<Key> changed = new HashSet<>();
  private final Function<String, @Nullable UUID> objects;
  private RhythmRule rule = new RhythmRule(Map.of(), 1);

  /**
   * @param objects finds the object that has a source name
   */
  Listening(Function<String, @Nullable UUID> objects) {
    this.objects = objects;
  }

  private record Key(Kind kind, String name) {}

  private static final class Known {
    private Rhythm rhythm;
    private @Nullable Silence open;

    Known(Rhythm rhythm) {
      this.rhythm = rhythm;
    }
  }

  /** Goes on from what was stored. */
  void remember(Collection<Rhythm> rhythms, Collection<Silence> open) {
    for (Rhythm rhythm : rhythms) {
      known.put(new Key(rhythm.kind(), rhythm.name()), new Known(rhythm));
    }
    for (Silence silence : open) {
      Known one = known.get(new Key(silence.kind(), silence.name()));
      if (one != null) {
        one.open = silence;
      }
    }
  }

  /**
   * From now on this wording holds.
   *
   * @return silences that end because nothing is expected any more
   */
  List<Silence> judgeBy(RhythmRule wording, Instant now) {
    rule = wording;
    List<Silence> ended = new ArrayList<>();
    for (String sender : wording.senders().keySet()) {
      Key key = new Key(Kind.SENDER, sender);
      if (!known.containsKey(key)) {
        known.put(
            key, new Known(new Rhythm(Kind.SENDER, sender, null, now, null, Origin.REPORTED)));
        changed.add(key);
      }
    }
    for (Map.Entry<Key, Known> one : List.copyOf(known.entrySet())) {
      Silence open = one.getValue().open;
      if (one.getKey().kind == Kind.SENDER && !wording.senders().containsKey(one.getKey().name)) {
        known.remove(one.getKey());
        changed.add(one.getKey());
        if (open != null) {
          ended.add(open.endedAt(now, null));
        }
      }
    }
    return ended;
  }

  Set<String> names(Kind kind) {
    Set<String> names = new HashSet<>();
    for (Key key : known.keySet()) {
      if (key.kind == kind) {
        names.add(key.name);
      }
    }
    return names;
  }

  /** A declared sender gave a sign; the silence that this ends, or that lies before it. */
  @Nullable Silence heardSender(String sender, Instant at, long event, Origin origin) {
    Key key = new Key(Kind.SENDER, sender);
    return known.containsKey(key)
        ? heard(key, new Rhythm(Kind.SENDER, sender, null, at, event, origin))
        : null;
  }

  /**
   * A source gave a sign.
   *
   * @param every the interval that it announced with it; null where this is no heartbeat
   */
  @Nullable Silence heardSource(
      String source, @Nullable Integer every, Instant at, long event, Origin origin) {
    Key key = new Key(Kind.HEARTBEAT, source);
    Known before = known.get(key);
    Integer interval =
        every != null && every > 0 && every <= MOST_SECONDS
            ? every
            : before == null ? null : before.rhythm.every();
    return interval == null
        ? null
        : heard(key, new Rhythm(Kind.HEARTBEAT, source, interval, at, event, origin));
  }

  private @Nullable Silence heard(Key key, Rhythm now) {
    Known one = known.computeIfAbsent(key, _ -> new Known(now));
    Rhythm before = one.rhythm;
    Silence open = one.open;
    Silence told = null;
    if (open != null) {
      told = open.endedAt(now.lastHeard(), now.lastEvent());
    } else if (isOver(before, now.lastHeard())) {
      told = silence(before, now.lastHeard()).endedAt(now.lastHeard(), now.lastEvent());
    }
    one.open = null;
    if (now.lastHeard().isAfter(before.lastHeard()) || before == now) {
      one.rhythm = now;
    }
    changed.add(key);
    return told;
  }

  /** Silences that have begun, all signs up to this instant having been told. */
  List<Silence> judge(Instant now) {
    List<Silence> begun = new ArrayList<>();
    for (Known one : known.values()) {
      if (one.open == null && isOver(one.rhythm, now)) {
        begun.add(silence(one.rhythm, now));
      }
    }
    return begun;
  }

  /** It is stored and lasts. */
  void began(Silence stored) {
    Known one = known.get(new Key(stored.kind(), stored.name()));
    if (one != null) {
      one.open = stored;
    }
  }

  private boolean isOver(Rhythm rhythm, Instant now) {
    int limit = limit(rhythm);
    return limit > 0
        && Duration.between(rhythm.lastHeard(), now).compareTo(Duration.ofSeconds(limit)) > 0;
  }

  /** Seconds without a sign that make a silence; 0 where nothing is expected. */
  private int limit(Rhythm rhythm) {
    Integer every = rhythm.every();
    RhythmRule.Expected expected = rule.senders().get(rhythm.name());
    return switch (rhythm.kind()) {
      case SENDER -> expected == null ? 0 : expected.seconds();
      case HEARTBEAT -> every == null ? 0 : every * rule.missed();
    };
  }

  private Silence silence(Rhythm rhythm, Instant foundAt) {
    RhythmRule.Expected expected = rule.senders().get(rhythm.name());
    boolean sender = rhythm.kind() == Kind.SENDER;
    return new Silence(
        0,
        rhythm.kind(),
        rhythm.name(),
        sender && expected != null ? expected.tellsOf() : null,
        sender ? null : objects.apply(rhythm.name()),
        rhythm.lastHeard(),
        null,
        limit(rhythm),
        foundAt,
        rhythm.lastEvent(),
        null,
        rhythm.origin());
  }

  /** What changed since the last time, to be stored; those not wanted any more apart. */
  Changes takeChanges() {
    List<Rhythm> kept = new ArrayList<>();
    List<Rhythm> gone = new ArrayList<>();
    for (Key key : changed) {
      Known one = known.get(key);
      if (one == null) {
        gone.add(new Rhythm(key.kind, key.name, null, Instant.EPOCH, null, Origin.REPORTED));
      } else {
        kept.add(one.rhythm);
      }
    }
    changed.clear();
    return new Changes(kept, gone);
  }

  /** Rhythms to store and to drop. */
  record Changes(List<Rhythm> kept, List<Rhythm> gone) {}
}
