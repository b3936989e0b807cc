package vn.thongmach.dataplane.source.udp;

import java.net.InetSocketAddress;
import java.time.Instant;

/**
 * One datagram as received.
 *
 * @param received microseconds, no two of one socket equal
 */
public record Datagram(InetSocketAddress peer, Instant received, byte[] bytes) {}
