/**
 * SNMP as a source: traps and informs of v1, v2c and v3, received over UDP, journalled, and read.
 * Nouns: datagram, message, trap (an inform is one that wants an answer), varbind, sender. Nothing
 * a datagram holds stops the listener; every datagram is counted once. Sees contracts and the
 * journal only.
 */
@NullMarked
package vn.thongmach.dataplane.source.snmp;

import org.jspecify.annotations.NullMarked;
