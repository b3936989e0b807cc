/** What came in and what got lost, for people, over HTTP. */
@NullMarked
package vn.thongmach.intake.web;

import org.jspecify.annotations.NullMarked;
