/** Capability over HTTP. */
@NullMarked
package vn.thongmach.capability.web;

import org.jspecify.annotations.NullMarked;
