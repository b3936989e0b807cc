package vn.thongmach.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person was told.
 *
 * @param id ascending in the order of telling
 * @param person who was told
 * @param address where the console shows what it is about
 * @param line key of its sentence, see {@link NoticeDraft}
 * @param by who did it
 * @param toldFor full name of the absent person it is meant for, whose deputy is told; null where
 *     it is meant for the person told
 * @param seenAt null while unread
 */
public record Notice(
    long id,
    UUID person,
    NoticeKind kind,
    boolean urgent,
    NoticeDraft.Subject subject,
    String address,
    String line,
    List<Object> arguments,
    String by,
    @Nullable String toldFor,
    Instant toldAt,
    @Nullable Instant seenAt) {

  public Notice {
    arguments = List.copyOf(arguments);
  }
}
