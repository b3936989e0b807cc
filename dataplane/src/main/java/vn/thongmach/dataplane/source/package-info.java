/** What sources claim, whatever their protocol: each protocol has a package of its own below. */
@NullMarked
package vn.thongmach.dataplane.source;

import org.jspecify.annotations.NullMarked;
