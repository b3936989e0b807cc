/** The world of the sample: the same seed gives the same units, people and network. */
@NullMarked
package vn.thongmach.simulator.world;

import org.jspecify.annotations.NullMarked;
