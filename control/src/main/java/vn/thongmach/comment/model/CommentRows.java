package vn.thongmach.comment.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.comment.Comment.CommentWording;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored comments. Callers name subjects that they found within a scope. */
public interface CommentRows {

  void insert(Scope scope, CommentRow row);

  /** Whether the next wording was added: false where its version is no longer the one before. */
  boolean reword(Scope scope, CommentRow row);

  /** Whether it was withdrawn: false where its version is no longer the one before. */
  boolean withdraw(Scope scope, CommentRow row);

  Optional<CommentRow> find(Scope scope, UUID comment);

  /** Latest first. */
  PageOf<CommentRow> page(Scope scope, String type, String subject, PageRequest page);

  /** Oldest first. */
  List<CommentWording> wordings(Scope scope, UUID comment);
}
