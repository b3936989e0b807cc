/** Absences over HTTP. */
@NullMarked
package vn.thongmach.absence.web;

import org.jspecify.annotations.NullMarked;
