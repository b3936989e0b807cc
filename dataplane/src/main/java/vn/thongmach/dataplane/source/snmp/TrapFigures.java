package vn.thongmach.dataplane.source.snmp;

import java.net.InetSocketAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the datagrams since the listener was opened. Sent = received + kernel drops;
 * received = accepted + repeated + refused + malformed + probes + dropped + those under way.
 *
 * @param since when it was opened
 * @param address where it listens
 * @param receiveBufferBytes what the kernel keeps for it
 * @param received datagrams taken from the kernel
 * @param accepted traps and informs durable in the journal
 * @param repeated informs sent again, answered again
 * @param refused of nobody registered, or not proved
 * @param malformed no trap or inform
 * @param probes questions of SNMPv3 for our engine, which were answered
 * @param dropped not taken because the queue or the journal was full
 * @param kernelDrops dropped by the kernel; null where it does not tell
 */
public record TrapFigures(
    Instant since,
    InetSocketAddress address,
    int receiveBufferBytes,
    long received,
    long accepted,
    long repeated,
    long refused,
    long malformed,
    long probes,
    long dropped,
    @Nullable Long kernelDrops) {}
