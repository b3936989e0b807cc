/** Study over HTTP. */
@NullMarked
package vn.thongmach.study.web;

import org.jspecify.annotations.NullMarked;
