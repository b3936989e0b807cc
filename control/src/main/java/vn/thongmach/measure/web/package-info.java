/** The catalogue of measures over HTTP. */
@NullMarked
package vn.thongmach.measure.web;

import org.jspecify.annotations.NullMarked;
