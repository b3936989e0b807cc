package vn.thongmach.notice.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongmach.notice.NoticeKind;

/**
 * A notice as its person reads it.
 *
 * @param kind what it is about
 * @param title name of the thing when it was told
 * @param address where the console shows the thing
 * @param text one sentence in the reader's language
 * @param seenAt null while unread
 */
record NoticeItem(
    long id,
    NoticeKind kind,
    boolean urgent,
    String subjectType,
    String subjectId,
    String title,
    String address,
    String text,
    Instant toldAt,
    @Nullable Instant seenAt) {}
