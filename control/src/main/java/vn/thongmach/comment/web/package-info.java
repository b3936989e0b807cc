/** Comments over HTTP. */
@NullMarked
package vn.thongmach.comment.web;

import org.jspecify.annotations.NullMarked;
