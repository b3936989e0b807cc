/**
 * The rules of check-ins: who makes them, when they are due, where they disagree with forecasts.
 */
@NullMarked
package vn.thongmach.checkin.model;

import org.jspecify.annotations.NullMarked;
