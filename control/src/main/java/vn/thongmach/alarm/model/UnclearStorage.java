package vn.thongmach.alarm.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Storage of events that should claim something about an alarm, but were not understood. */
public interface UnclearStorage {

  /** Most events that wait in the list; what comes beyond is counted, and recorded as an event. */
  long MOST_WAITING = 200_000;

  /** Lists events that were recorded just now. */
  void add(Scope scope, List<SourceEvent> events);

  /** Whether this event waits; it stays as it is until the transaction ends. */
  boolean isWaiting(Scope scope, long event);

  /** It was read again and makes an alarm, or is known to be none. */
  void settled(Scope scope, long event, State state, @Nullable Long recordedAs, Instant at);

  /** It was read again and is still not understood. */
  void stillUnclear(Scope scope, long event, SourceEvent read, Instant at);

  /** Gives those that found no room a place in the list, as far as there is room now. */
  void listBeyond(Scope scope);

  PageOf<UnclearEvent> search(Scope scope, Filter filter, PageRequest page);

  /** Ids of waiting events that a filter selects, oldest first. */
  List<Long> waiting(Scope scope, Filter filter, int most);

  Counts counts(Scope scope);

  /** What became of it. */
  enum State {
    WAITING,
    RECORDED,
    IGNORED
  }

  /** What to look for; null for everything. */
  record Filter(
      @Nullable State state,
      @Nullable String domain,
      @Nullable String source,
      @Nullable String reason) {}

  /**
   * An event that was not understood.
   *
   * @param domain {@code syslogMessage}, {@code alertmanagerAlert}, {@code snmpTrap} or {@code
   *     stndDefined}
   * @param reason {@code no-rule}, {@code incomplete} or {@code malformed}
   * @param mapping version of the rules it was read by last; null before the first version
   * @param recordedAs the event it was recorded as when read again; null without
   */
  record UnclearEvent(
      long event,
      Instant receivedTime,
      Instant sourceTime,
      String domain,
      String sourceName,
      String senderName,
      String reason,
      @Nullable Integer mapping,
      State state,
      int tries,
      @Nullable Instant triedAt,
      @Nullable Long recordedAs) {}

  /**
   * How many there are.
   *
   * @param beyond recorded as events, but not listed because the list is full
   * @param most how many may wait in the list
   */
  record Counts(long waiting, long recorded, long ignored, long beyond, long most) {}
}
