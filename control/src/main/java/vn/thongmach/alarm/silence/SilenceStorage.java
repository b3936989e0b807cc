package vn.thongmach.alarm.silence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;

/** Storage of rhythms, silences, and of how far events were looked through for them. */
public interface SilenceStorage {

  /** A sign of life among the recorded events. */
  record Sign(
      long event,
      Instant receivedAt,
      String sender,
      String source,
      Origin origin,
      byte @Nullable [] heartbeat) {}

  /** A sender that was heard of. */
  record HeardSender(String name, Instant lastHeard, Origin origin) {}

  /** Empty before anything was looked through. */
  OptionalLong position(Scope scope);

  void moveTo(Scope scope, long position);

  /** Up to which position events are recorded. */
  long recorded(Scope scope);

  /** Heartbeats, and events of these senders and sources, in the order of their positions. */
  List<Sign> signs(
      Scope scope, long after, long upTo, Collection<String> senders, Collection<String> sources);

  List<Rhythm> rhythms(Scope scope);

  void keep(Scope scope, Collection<Rhythm> rhythms);

  void forget(Scope scope, Rhythm rhythm);

  List<Silence> open(Scope scope);

  /** The same with its number. */
  Silence insert(Scope scope, Silence silence);

  void end(Scope scope, Silence silence);

  /** All that touch some time, in the order in which they began. */
  List<Silence> touching(Scope scope, Instant from, Instant to);

  /** The latest first. */
  List<Silence> latest(Scope scope, int most);

  /** Senders heard of since an instant, by name. */
  List<HeardSender> senders(Scope scope, Instant since);
}
