/** A network by what needs what, and who is down when something of it fails. */
@NullMarked
package vn.thongmach.simulator.plant;

import org.jspecify.annotations.NullMarked;
