package vn.thongmach.dataplane.source.snmp;

import java.net.InetSocketAddress;
import java.time.Instant;

/**
 * One datagram as received.
 *
 * @param received microseconds, no two of one socket equal
 */
record Datagram(InetSocketAddress peer, Instant received, byte[] bytes) {}
