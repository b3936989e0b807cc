/** HTTP of programmes and what belongs to them. */
@NullMarked
package vn.thongmach.programme.web;

import org.jspecify.annotations.NullMarked;
