/** The rules of study. */
@NullMarked
package vn.thongmach.study.model;

import org.jspecify.annotations.NullMarked;
