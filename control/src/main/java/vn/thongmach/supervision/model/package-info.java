/** The rules of supervision. */
@NullMarked
package vn.thongmach.supervision.model;

import org.jspecify.annotations.NullMarked;
