package vn.thongmach.push.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.push.PushDevice;

/** Storage of devices and of what is due to be told on them. */
public interface PushRows {

  /**
   * Adds a device of the scope's principal, or renews it where its endpoint is known, whosever it
   * was; of more than so many the ones added first go.
   *
   * @param session with which it goes
   * @return the device as it stands
   */
  PushDevice put(Scope scope, UUID person, UUID session, PushDevice device, int most);

  /** Devices of the scope's principal, the newest first. */
  List<PushDevice> own(Scope scope);

  /** Whether there was such a device of the scope's principal. */
  boolean remove(Scope scope, UUID device);

  void removeOfSession(Scope scope, UUID session);

  void removeOfAccount(Scope scope, UUID account);

  /** Puts a notice in line for every device of a person. */
  void tell(Scope scope, UUID person, long notice, Instant due);

  /**
   * Takes what is due for sending, the oldest first, and puts it off to the end of the lease; what
   * another node takes is left to it.
   */
  List<Due> take(Scope scope, Instant now, Instant leaseEnd, int most);

  /** Notes that a message was taken by the push service. */
  void told(Scope scope, Due due, Instant at);

  void putOff(Scope scope, Due due, Instant until);

  /** Has a message wait for the end of quiet hours; its day begins then. */
  void rest(Scope scope, Due due, Instant until);

  /** Gives a message up. */
  void drop(Scope scope, Due due);

  /** Forgets a device that its push service no longer knows. */
  void forget(Scope scope, UUID device);

  /**
   * A message in line.
   *
   * @param attempts how often it was taken, this time included
   * @param since when it was put in line
   */
  record Due(long id, PushDevice device, UUID person, long notice, int attempts, Instant since) {}
}
