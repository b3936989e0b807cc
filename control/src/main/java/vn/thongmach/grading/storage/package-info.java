/** Rounds, steps, facts and issued grades in tables. */
@NullMarked
package vn.thongmach.grading.storage;

import org.jspecify.annotations.NullMarked;
