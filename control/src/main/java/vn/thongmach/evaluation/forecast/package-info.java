/**
 * How a measure goes on to the end of a period, from its own history alone: simple methods, chosen
 * by what they would have missed before. Plain Java without storage. Proved by {@code
 * BackTestPropertyTests}.
 */
@NullMarked
package vn.thongmach.evaluation.forecast;

import org.jspecify.annotations.NullMarked;
