/** Datagrams: taken out of the kernel as fast as possible, and every loss counted. */
@NullMarked
package vn.thongmach.dataplane.source.udp;

import org.jspecify.annotations.NullMarked;
