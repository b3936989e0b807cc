/** The forms that the parameters of the known rules must have. Plain Java. */
@NullMarked
package vn.thongmach.regulation.model;

import org.jspecify.annotations.NullMarked;
