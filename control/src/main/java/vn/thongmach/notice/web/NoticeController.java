package vn.thongmach.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.Notices;
import vn.thongmach.notice.model.NoticeWords;

@RestController
@Tag(name = "notice")
@RequestMapping("/api/notices")
class NoticeController {

  private final Notices notices;
  private final NoticeWords words;

  NoticeController(Notices notices, NoticeWords words) {
    this.notices = notices;
    this.words = words;
  }

  @Operation(
      summary = "What the reader was told, newest first",
      description = "unread: only what they have not seen. Nobody reads another's notices.")
  @GetMapping
  PageOf<NoticeItem> list(
      Scope scope,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable Boolean unread,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    Locale language = ReaderLanguage.of(request);
    return notices
        .list(scope, Boolean.TRUE.equals(unread), PageRequest.of(page, size))
        .map(notice -> item(language, notice));
  }

  @Operation(summary = "How many notices the reader has not seen")
  @GetMapping("/unread")
  Unread unread(Scope scope) {
    return new Unread(notices.unread(scope));
  }

  @Operation(summary = "Note that the reader has seen one notice")
  @PutMapping("/{id}/seen")
  Unread see(Scope scope, @PathVariable long id) {
    notices.see(scope, id);
    return new Unread(notices.unread(scope));
  }

  @Operation(summary = "Note that the reader has seen all notices up to one")
  @PutMapping("/seen")
  Unread seeUpTo(Scope scope, @RequestBody SeenUpTo seen) {
    notices.seeUpTo(scope, seen.upTo());
    return new Unread(notices.unread(scope));
  }

  private NoticeItem item(Locale language, Notice notice) {
    return new NoticeItem(
        notice.id(),
        notice.kind(),
        notice.urgent(),
        notice.subject().type(),
        notice.subject().id(),
        notice.subject().title(),
        notice.address(),
        words.sentence(language, notice),
        notice.toldAt(),
        notice.seenAt());
  }

  /**
   * What is left to read.
   *
   * @param count notices not seen yet
   */
  record Unread(long count) {}

  /**
   * What was seen.
   *
   * @param upTo id of the newest one, included
   */
  record SeenUpTo(long upTo) {}
}
