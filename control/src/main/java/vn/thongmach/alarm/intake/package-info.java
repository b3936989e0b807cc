/** Where sources hand in their events: the VES 7.2.1 event listener. */
@NullMarked
package vn.thongmach.alarm.intake;

import org.jspecify.annotations.NullMarked;
