/** Keys, encryption and sending of push messages. */
@NullMarked
package vn.thongmach.push.model;

import org.jspecify.annotations.NullMarked;
