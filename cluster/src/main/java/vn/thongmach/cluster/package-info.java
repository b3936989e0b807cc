/**
 * The operators on many machines: Kafka hands on accepted events, Flink runs the stages, PostgreSQL
 * takes the rows. Beside it the embedded host on the same events, and what compares the two.
 */
@NullMarked
package vn.thongmach.cluster;

import org.jspecify.annotations.NullMarked;
