/** Syslog: RFC 5424 over UDP (RFC 5426) and TCP (RFC 6587), journalled before it is read. */
@NullMarked
package vn.thongmach.dataplane.source.syslog;

import org.jspecify.annotations.NullMarked;
