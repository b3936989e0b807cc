/** Stored congresses and elections. */
@NullMarked
package vn.thongmach.assembly.storage;

import org.jspecify.annotations.NullMarked;
