/** The stream of server-sent events. */
@NullMarked
package vn.thongmach.live.web;

import org.jspecify.annotations.NullMarked;
