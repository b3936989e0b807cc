package vn.thongmach.comment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.comment.Comment.CommentWording;
import vn.thongmach.comment.Comment.Mention;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Comments on things; whoever reads a thing reads what is written about it and may write. */
public interface Comments {

  /** What may be commented on. */
  Set<String> TYPES =
      Set.of(
          "target",
          "task",
          "obstacle",
          "handover",
          "programme",
          "clause",
          "commitment",
          "scorecard");

  /** Most characters of one. */
  int LONGEST = 4000;

  /** Most people mentioned in one. */
  int MOST_MENTIONS = 20;

  /**
   * Latest first.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} where the thing is not
   *     reached
   */
  PageOf<Comment> list(Scope scope, String type, String subject, PageRequest page);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, else all problems of the
   *     draft
   */
  Comment write(Scope scope, CommentDraft draft);

  /**
   * Changes the words of one's own comment; how it read before stays readable.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     comment.not-author}, {@code comment.withdrawn}, {@code kernel.changed-meanwhile}, else all
   *     problems of the draft
   */
  Comment edit(Scope scope, UUID comment, CommentDraft draft);

  /**
   * Takes one's own comment back: that it stood there stays, its words go.
   *
   * @throws vn.thongmach.kernel.CodedException as with an edit
   */
  Comment withdraw(Scope scope, UUID comment, @Nullable Integer version);

  /**
   * How a comment has read, oldest first; empty once it is withdrawn.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  List<CommentWording> wordings(Scope scope, UUID comment);

  /**
   * People by name, and whether they may read the thing.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} where the thing is not
   *     reached
   */
  PageOf<Mention> mentionable(
      Scope scope, String type, String subject, @Nullable String q, PageRequest page);
}
