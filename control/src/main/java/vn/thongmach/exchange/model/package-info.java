/** The lists, their columns and the way of their rows into the product. */
@NullMarked
package vn.thongmach.exchange.model;

import org.jspecify.annotations.NullMarked;
