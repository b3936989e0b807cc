/** The rules of absences. */
@NullMarked
package vn.thongmach.absence.model;

import org.jspecify.annotations.NullMarked;
