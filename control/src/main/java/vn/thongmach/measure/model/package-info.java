/** When a value is replaced and when it becomes a new revision; the port to storage. Plain Java. */
@NullMarked
package vn.thongmach.measure.model;

import org.jspecify.annotations.NullMarked;
