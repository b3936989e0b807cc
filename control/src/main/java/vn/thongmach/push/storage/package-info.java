/** Tables push_device and push_due. */
@NullMarked
package vn.thongmach.push.storage;

import org.jspecify.annotations.NullMarked;
