package vn.thongmach.notice.model;

import vn.thongmach.notice.MailMessage;

/**
 * A letter whole.
 *
 * @param passes whether it may go out in quiet hours
 */
public record Letter(MailMessage message, String text, String html, boolean passes) {}
