/** Mapping rules over HTTP. */
@NullMarked
package vn.thongmach.mapping.web;

import org.jspecify.annotations.NullMarked;
