/** Reading tables from files of strangers and writing them. */
@NullMarked
package vn.thongmach.exchange.intake;

import org.jspecify.annotations.NullMarked;
