/** Membership over HTTP. */
@NullMarked
package vn.thongmach.membership.web;

import org.jspecify.annotations.NullMarked;
