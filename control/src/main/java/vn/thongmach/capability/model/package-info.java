/** The rules of capability. */
@NullMarked
package vn.thongmach.capability.model;

import org.jspecify.annotations.NullMarked;
