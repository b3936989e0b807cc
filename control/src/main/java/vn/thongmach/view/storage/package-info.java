/** Saved views in PostgreSQL. */
@NullMarked
package vn.thongmach.view.storage;

import org.jspecify.annotations.NullMarked;
