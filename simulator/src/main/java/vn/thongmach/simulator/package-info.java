/**
 * A seeded network operator with an invented name: makes the sample's world, hands it in through
 * the public API and goes on raising and clearing alarms as its equipment would. Knows the product
 * only from outside.
 */
@NullMarked
package vn.thongmach.simulator;

import org.jspecify.annotations.NullMarked;
