/** Hands the world in through the public API, as an operator's own systems would. */
@NullMarked
package vn.thongmach.simulator.load;

import org.jspecify.annotations.NullMarked;
