/** Leads an inspector from a resolution to the figures that need a look. */
@NullMarked
package vn.thongmach.supervision.lead;

import org.jspecify.annotations.NullMarked;
