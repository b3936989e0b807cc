/** Meetings over HTTP. */
@NullMarked
package vn.thongmach.meeting.web;

import org.jspecify.annotations.NullMarked;
