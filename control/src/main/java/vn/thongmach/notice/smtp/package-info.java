/** Hands letters to the operator's mail server by SMTP. */
@NullMarked
package vn.thongmach.notice.smtp;

import org.jspecify.annotations.NullMarked;
