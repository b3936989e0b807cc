/** Tables measure_value, measure_definition and business_event. */
@NullMarked
package vn.thongmach.measure.storage;

import org.jspecify.annotations.NullMarked;
