/** Check-ins over HTTP. */
@NullMarked
package vn.thongmach.checkin.web;

import org.jspecify.annotations.NullMarked;
