/** Which days press on a person, and how they are written down. */
@NullMarked
package vn.thongmach.calendar.model;

import org.jspecify.annotations.NullMarked;
