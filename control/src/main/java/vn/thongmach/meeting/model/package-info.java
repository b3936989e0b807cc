/** The rules of meetings. */
@NullMarked
package vn.thongmach.meeting.model;

import org.jspecify.annotations.NullMarked;
