/** What the equipment of the invented network says: two years of history, then day by day. */
@NullMarked
package vn.thongmach.simulator.live;

import org.jspecify.annotations.NullMarked;
