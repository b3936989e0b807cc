/** HTTP of imports, exports and templates. */
@NullMarked
package vn.thongmach.exchange.web;

import org.jspecify.annotations.NullMarked;
