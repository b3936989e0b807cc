/** Tables of notices. */
@NullMarked
package vn.thongmach.notice.storage;

import org.jspecify.annotations.NullMarked;
