/** Table measure_value. */
@NullMarked
package vn.thongmach.measure.storage;

import org.jspecify.annotations.NullMarked;
