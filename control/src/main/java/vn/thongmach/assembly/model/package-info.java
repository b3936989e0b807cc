/** The rules of congresses and elections. */
@NullMarked
package vn.thongmach.assembly.model;

import org.jspecify.annotations.NullMarked;
