package vn.thongmach.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came in by each protocol that can lose something on the way. */
public record IntakeFigures(List<ProtocolFigures> protocols) {

  /**
   * Datagrams of one protocol since the product started. What was sent is received + kernelDrops;
   * what was received is accepted, repeated, refused, malformed, a probe, dropped or under way.
   *
   * @param listening false when its port is taken or it is switched off; all counts are 0 then
   * @param address where it listens; null while it does not
   * @param receiveBufferBytes what the kernel keeps until we take it
   * @param accepted durable in the journal
   * @param protocol SNMP, SYSLOG_UDP or SYSLOG_TCP; over TCP a message counts as received once it
   *     was framed, and refused counts connections
   * @param repeated informs sent again, recorded once
   * @param refused of nobody registered, or not proved
   * @param malformed no trap or inform
   * @param probes questions of SNMPv3 for our engine, which were answered
   * @param dropped not taken because we or the journal were full
   * @param kernelDrops dropped by the kernel; null where it does not tell
   */
  public record ProtocolFigures(
      String protocol,
      boolean listening,
      @Nullable String address,
      int port,
      @Nullable Instant since,
      int receiveBufferBytes,
      long received,
      long accepted,
      long repeated,
      long refused,
      long malformed,
      long probes,
      long dropped,
      @Nullable Long kernelDrops) {}
}
