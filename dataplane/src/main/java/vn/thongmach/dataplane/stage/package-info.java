/**
 * The operators as stages from event to row, for every host alike: one alarm's, and one region's. A
 * stage reads no clock and keeps no store; its host hands in what it remembers.
 */
@NullMarked
package vn.thongmach.dataplane.stage;

import org.jspecify.annotations.NullMarked;
