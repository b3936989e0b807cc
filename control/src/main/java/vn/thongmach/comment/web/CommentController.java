package vn.thongmach.comment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.comment.Comment;
import vn.thongmach.comment.Comment.CommentWording;
import vn.thongmach.comment.Comment.Mention;
import vn.thongmach.comment.CommentDraft;
import vn.thongmach.comment.Comments;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@RestController
@RequestMapping("/api/comments")
@Tag(name = "comment")
class CommentController {

  private final Comments comments;

  CommentController(Comments comments) {
    this.comments = comments;
  }

  @Operation(
      summary = "What was written about a thing, latest first",
      description =
          "type: target, task, obstacle, handover, programme, clause, commitment or scorecard;"
              + " subject: its id, a code for target, task and programme.")
  @GetMapping
  PageOf<Comment> list(
      Scope scope,
      @RequestParam String type,
      @RequestParam String subject,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return comments.list(scope, type, subject, PageRequest.of(page, size));
  }

  @Operation(summary = "Write about a thing, naming people by their ids")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Comment write(Scope scope, @RequestBody CommentDraft draft) {
    return comments.write(scope, draft);
  }

  @Operation(summary = "Change one's own comment; how it read before stays readable")
  @PutMapping("/{id}")
  Comment edit(Scope scope, @PathVariable UUID id, @RequestBody CommentDraft draft) {
    return comments.edit(scope, id, draft);
  }

  @Operation(summary = "Take one's own comment back")
  @PostMapping("/{id}/withdrawal")
  Comment withdraw(Scope scope, @PathVariable UUID id, @RequestBody CommentWithdrawal withdrawal) {
    return comments.withdraw(scope, id, withdrawal.version());
  }

  @Operation(summary = "How a comment has read, oldest first; empty once it is withdrawn")
  @GetMapping("/{id}/wordings")
  List<CommentWording> wordings(Scope scope, @PathVariable UUID id) {
    return comments.wordings(scope, id);
  }

  @Operation(summary = "People by name, and whether they may read the thing")
  @GetMapping("/mentionable")
  PageOf<Mention> mentionable(
      Scope scope,
      @RequestParam String type,
      @RequestParam String subject,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return comments.mentionable(scope, type, subject, q, PageRequest.of(page, size));
  }

  /**
   * Taking a comment back.
   *
   * @param version the version the writer has seen; absent means not checked
   */
  record CommentWithdrawal(@Nullable Integer version) {}
}
