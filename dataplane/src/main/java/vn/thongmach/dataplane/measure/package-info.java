/**
 * How good: figures made of outages. Integer microseconds throughout, so that the sums of the
 * children equal the parent's exactly.
 */
@NullMarked
package vn.thongmach.dataplane.measure;

import org.jspecify.annotations.NullMarked;
