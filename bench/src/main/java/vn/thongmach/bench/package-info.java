/**
 * Benchmarks of whole scenarios on the built product, from outside: its launcher, its HTTP
 * interface and, for counting, its database; only correlation is also run as an operator, over many
 * storms in one process. Run by {@code ./thongmach bench NAME}.
 */
@NullMarked
package vn.thongmach.bench;

import org.jspecify.annotations.NullMarked;
