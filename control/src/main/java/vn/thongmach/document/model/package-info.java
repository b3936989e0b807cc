/** How papers are drawn. */
@NullMarked
package vn.thongmach.document.model;

import org.jspecify.annotations.NullMarked;
