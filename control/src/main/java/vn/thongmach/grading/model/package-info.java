/** The rules of rounds, reviews and grades. */
@NullMarked
package vn.thongmach.grading.model;

import org.jspecify.annotations.NullMarked;
