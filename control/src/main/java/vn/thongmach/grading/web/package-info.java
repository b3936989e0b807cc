/** Rounds, reviews and grades over HTTP. */
@NullMarked
package vn.thongmach.grading.web;

import org.jspecify.annotations.NullMarked;
