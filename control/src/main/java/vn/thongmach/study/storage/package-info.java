/** Tables of study. */
@NullMarked
package vn.thongmach.study.storage;

import org.jspecify.annotations.NullMarked;
