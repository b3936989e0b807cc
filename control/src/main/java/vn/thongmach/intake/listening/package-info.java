/** The SNMP listener of this process. */
@NullMarked
package vn.thongmach.intake.listening;

import org.jspecify.annotations.NullMarked;
