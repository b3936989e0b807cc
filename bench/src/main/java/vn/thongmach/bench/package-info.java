/**
 * Benchmarks of whole scenarios on the built product, from outside: its launcher, its HTTP
 * interface and, for counting, its database. Run by {@code ./thongmach bench NAME}.
 */
@NullMarked
package vn.thongmach.bench;

import org.jspecify.annotations.NullMarked;
