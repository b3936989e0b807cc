/** Comments in PostgreSQL. */
@NullMarked
package vn.thongmach.comment.storage;

import org.jspecify.annotations.NullMarked;
