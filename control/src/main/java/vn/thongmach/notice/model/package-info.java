/** What a notice says, and how it is told. */
@NullMarked
package vn.thongmach.notice.model;

import org.jspecify.annotations.NullMarked;
