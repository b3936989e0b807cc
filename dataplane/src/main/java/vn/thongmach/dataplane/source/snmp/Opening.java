package vn.thongmach.dataplane.source.snmp;

import java.io.IOException;

/** What became of a datagram when it was opened. */
sealed interface Opening {

  /** A trap of a registered sender. */
  record Opened(RegisteredSender sender, TrapPayload payload, boolean wantsAnswer, Answer answer)
      implements Opening {}

  /** A datagram that is not taken. */
  enum Closed implements Opening {
    /** Of nobody registered, or not proved. */
    REFUSED,
    /** Not a trap or inform. */
    MALFORMED,
    /** A question of SNMPv3 for our engine, which was answered. */
    PROBE
  }

  /** Tells the sender of an inform that it is durable. */
  interface Answer {
    void send() throws IOException;
  }
}
