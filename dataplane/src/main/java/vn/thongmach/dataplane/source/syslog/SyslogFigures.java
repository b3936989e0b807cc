package vn.thongmach.dataplane.source.syslog;

import java.net.InetSocketAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the messages of one way since the start. Received = accepted + refused + malformed
 * + dropped + those under way.
 *
 * @param refused of nobody registered; over TCP connections, not messages
 * @param malformed empty, too long, or not framed
 * @param dropped not taken because we or the journal were full
 * @param kernelDrops dropped by the kernel; null where it does not tell, and over TCP
 */
public record SyslogFigures(
    Instant since,
    InetSocketAddress address,
    int receiveBufferBytes,
    long received,
    long accepted,
    long refused,
    long malformed,
    long dropped,
    @Nullable Long kernelDrops) {}
