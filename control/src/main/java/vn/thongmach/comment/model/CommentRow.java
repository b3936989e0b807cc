package vn.thongmach.comment.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is stored, with its last wording; see {@link vn.thongmach.comment.Comment}.
 *
 * @param author id of the user
 * @param writtenAt when the last wording was written
 */
public record CommentRow(
    UUID id,
    String type,
    String subject,
    UUID author,
    String by,
    @Nullable UUID person,
    String text,
    List<UUID> mentions,
    Instant at,
    Instant writtenAt,
    @Nullable Instant withdrawnAt,
    int version) {

  public CommentRow {
    mentions = List.copyOf(mentions);
  }

  CommentRow reworded(String words, List<UUID> named, Instant when) {
    return new CommentRow(
        id, type, subject, author, by, person, words, named, at, when, withdrawnAt, version + 1);
  }

  CommentRow withdrawn(Instant when) {
    return new CommentRow(
        id, type, subject, author, by, person, text, mentions, at, writtenAt, when, version + 1);
  }
}
