/** Rows of live scores, scorecards and reported values in PostgreSQL. */
@NullMarked
package vn.thongmach.evaluation.storage;

import org.jspecify.annotations.NullMarked;
