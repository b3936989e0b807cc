/** Rules over HTTP. */
@NullMarked
package vn.thongmach.regulation.web;

import org.jspecify.annotations.NullMarked;
