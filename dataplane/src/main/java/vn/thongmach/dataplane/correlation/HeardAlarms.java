package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences heard of so far, numbered from 0 in the order of their first line. Of repeats the
 * earliest stamp counts, since a repeat bears a later one; a CLEAR may come before its raise, or
 * alone when the raise was lost.
 */
final class HeardAlarms {

  /** In place of a stamp: never heard. */
  static final long UNKNOWN = Long.MAX_VALUE;

  static final int NO_SEVERITY = -1;
  private static final int[] NONE = {};

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private int[] @Nullable [] byObject = new int[64][];
  private final Map<String, Integer> kindNumbers;
  private int[] objects = new int[64];
  private int[] kinds = new int[64];
  private long[] raised = new long[64];
  private long[] cleared = new long[64];
  private int[] severities = new int[64];
  private long earliest = Long.MAX_VALUE;
  private long latest = Long.MIN_VALUE;

  HeardAlarms() {
    this(new HashMap<>());
  }

  private HeardAlarms(Map<String, Integer> kindNumbers) {
    this.kindNumbers = kindNumbers;
  }

  int size() {
    return ids.size();
  }

  boolean knows(String alarmId) {
    return numbers.containsKey(alarmId);
  }

  /** Takes a line on this object in; returns the number of the occurrence. */
  int hear(AlarmLine line, int object) {
    Integer known = numbers.get(line.alarmId());
    int number =
        known == null
            ? begin(
                line.alarmId(),
                object,
                kindNumbers.computeIfAbsent(line.kind(), ignored -> kindNumbers.size()))
            : known;
    long time = line.timeMs();
    earliest = Math.min(earliest, time);
    latest = Math.max(latest, time);
    if (line.severity() == Severity.CLEAR) {
      cleared[number] = Math.min(cleared[number], time);
    } else if (time < raised[number]) {
      raised[number] = time;
      severities[number] = line.severity().ordinal();
    }
    arrange(objects[number]);
    return number;
  }

  private int begin(String alarmId, int object, int kind) {
    int number = ids.size();
    if (number == objects.length) {
      objects = Arrays.copyOf(objects, number * 2);
      kinds = Arrays.copyOf(kinds, number * 2);
      raised = Arrays.copyOf(raised, number * 2);
      cleared = Arrays.copyOf(cleared, number * 2);
      severities = Arrays.copyOf(severities, number * 2);
    }
    numbers.put(alarmId, number);
    ids.add(alarmId);
    objects[number] = object;
    kinds[number] = kind;
    raised[number] = UNKNOWN;
    cleared[number] = UNKNOWN;
    severities[number] = NO_SEVERITY;
    int[] before = of(object);
    int[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = number;
    if (object >= byObject.length) {
      byObject = Arrays.copyOf(byObject, Math.max(object + 1, byObject.length * 2));
    }
    byObject[object] = after;
    return number;
  }

  /** The occurrences of one object stand by stamp, then by number. */
  private void arrange(int object) {
    int[] occurrences = of(object);
    for (int i = 1; i < occurrences.length; i++) {
      int moved = occurrences[i];
      int at = i;
      while (at > 0 && isBefore(moved, occurrences[at - 1])) {
        occurrences[at] = occurrences[at - 1];
        at--;
      }
      occurrences[at] = moved;
    }
  }

  private boolean isBefore(int left, int right) {
    return stamp(left) != stamp(right) ? stamp(left) < stamp(right) : left < right;
  }

  /** Occurrences of this object by stamp; not to be written to. */
  int[] of(int object) {
    int[] known = object < byObject.length ? byObject[object] : null;
    return known == null ? NONE : known;
  }

  /** The lowest number of an occurrence of this object, of which something was heard. */
  int firstOf(int object) {
    return Arrays.stream(of(object)).min().orElseThrow();
  }

  String id(int occurrence) {
    return ids.get(occurrence);
  }

  int object(int occurrence) {
    return objects[occurrence];
  }

  /** Whether an object has but one of both at a time. */
  boolean areOfOneKind(int left, int right) {
    return kinds[left] == kinds[right];
  }

  /** When it was raised, or {@link #UNKNOWN}. */
  long raised(int occurrence) {
    return raised[occurrence];
  }

  /** When it was cleared, or {@link #UNKNOWN}. */
  long cleared(int occurrence) {
    return cleared[occurrence];
  }

  /** Place in {@link Severity}, or {@link #NO_SEVERITY}. */
  int severity(int occurrence) {
    return severities[occurrence];
  }

  /** When it was first heard of: raised, else cleared. */
  long stamp(int occurrence) {
    return raised[occurrence] == UNKNOWN ? cleared[occurrence] : raised[occurrence];
  }

  long earliest() {
    return earliest;
  }

  long latest() {
    return latest;
  }

  /**
   * The same, numbered by stamp and id, so that nothing depends on the order in which lines came
   * in.
   */
  HeardAlarms sorted() {
    HeardAlarms sorted = new HeardAlarms(kindNumbers);
    IntStream.range(0, size())
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> stamp(i)).thenComparing(this::id))
        .forEach(occurrence -> sorted.take(this, occurrence));
    return sorted;
  }

  /** The same but for these, numbered anew in the same order. */
  HeardAlarms without(Set<String> alarms) {
    HeardAlarms others = new HeardAlarms(kindNumbers);
    for (int occurrence = 0; occurrence < size(); occurrence++) {
      if (!alarms.contains(id(occurrence))) {
        others.take(this, occurrence);
      }
    }
    others.earliest = earliest;
    others.latest = latest;
    return others;
  }

  private void take(HeardAlarms other, int occurrence) {
    int number = begin(other.id(occurrence), other.object(occurrence), other.kinds[occurrence]);
    raised[number] = other.raised(occurrence);
    cleared[number] = other.cleared(occurrence);
    severities[number] = other.severity(occurrence);
    earliest = other.earliest;
    latest = other.latest;
    arrange(objects[number]);
  }

  /** All occurrences by stamp. */
  int[] inOrder() {
    return IntStream.range(0, size())
        .boxed()
        .sorted((left, right) -> isBefore(left, right) ? -1 : left.equals(right) ? 0 : 1)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
