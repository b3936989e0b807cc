/** Storage of visits. */
@NullMarked
package vn.thongmach.overview.storage;

import org.jspecify.annotations.NullMarked;
