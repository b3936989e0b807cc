/** Logs read from files and played into the running product as VES events. */
@NullMarked
package vn.thongmach.intake.replay;

import org.jspecify.annotations.NullMarked;
