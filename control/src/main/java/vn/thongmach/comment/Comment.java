package vn.thongmach.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;

/**
 * What somebody wrote about a thing.
 *
 * @param type what the thing is, as in its history: {@code target}, {@code task}, …
 * @param subject id of the thing, as in its history
 * @param by name of the user who wrote it
 * @param author the person behind that user; null where none is recorded
 * @param text plain text with line breaks; null once withdrawn
 * @param mentions the people named in it; none once withdrawn
 * @param editedAt when it was last changed; null while it stands as first written
 * @param withdrawnAt when its author took it back; null while it stands
 * @param version grows with every change
 * @param mayChange whether the reader may edit or withdraw it
 */
public record Comment(
    UUID id,
    String type,
    String subject,
    String by,
    @Nullable PersonName author,
    @Nullable String text,
    List<Mention> mentions,
    Instant at,
    @Nullable Instant editedAt,
    @Nullable Instant withdrawnAt,
    int version,
    boolean mayChange) {

  public Comment {
    mentions = List.copyOf(mentions);
  }

  /**
   * Somebody who is or may be mentioned.
   *
   * @param reads whether an account of theirs may read the thing now
   */
  public record Mention(UUID id, String fullName, boolean reads) {}

  /**
   * How it read once.
   *
   * @param version from 1
   */
  public record CommentWording(int version, String text, Instant at) {}
}
