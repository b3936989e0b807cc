/** The listeners for SNMP and syslog of this process. */
@NullMarked
package vn.thongmach.intake.listening;

import org.jspecify.annotations.NullMarked;
