/** HTTP of search and of the line of sight. */
@NullMarked
package vn.thongmach.overview.web;

import org.jspecify.annotations.NullMarked;
