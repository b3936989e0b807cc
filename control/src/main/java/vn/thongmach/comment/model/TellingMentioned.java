package vn.thongmach.comment.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.comment.Comment;
import vn.thongmach.comment.Comment.Mention;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;

/** Tells those mentioned who may read the thing; others are told nothing of it. */
@Component
class TellingMentioned {

  private static final int LONGEST_EXCERPT = 160;

  /** Where the console shows a thing; what has no page of its own is found from there. */
  private static final Map<String, String> PAGES =
      Map.of(
          "target", "/commitments?target=",
          "obstacle", "/commitments/obstacles?obstacle=",
          "handover", "/commitments/handovers?handover=",
          "programme", "/commitments/programmes?programme=");

  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "task", "/my-work",
          "clause", "/commitments/resolutions",
          "commitment", "/commitments/resolutions",
          "scorecard", "/commitments");

  private final Notices notices;

  TellingMentioned(Notices notices) {
    this.notices = notices;
  }

  /**
   * In the caller's transaction; who was mentioned before is not told again.
   *
   * @param name what people call the thing; without one the words stand for it
   */
  void tell(Scope scope, Comment comment, Optional<String> name, Collection<UUID> before) {
    Set<UUID> people =
        comment.mentions().stream()
            .filter(Mention::reads)
            .map(Mention::id)
            .filter(person -> !before.contains(person))
            .collect(Collectors.toSet());
    if (people.isEmpty()) {
      return;
    }
    String excerpt = excerpt(Objects.requireNonNull(comment.text()));
    String title = name.orElse(excerpt);
    notices.tell(
        scope,
        new NoticeDraft(
            NoticeKind.MENTIONED,
            people,
            new NoticeDraft.Subject(comment.type(), comment.subject(), title),
            address(comment),
            "comment.notice-mentioned",
            List.of(excerpt),
            false));
  }

  private static String address(Comment comment) {
    String page = PAGES.get(comment.type());
    return page == null
        ? ELSEWHERE.getOrDefault(comment.type(), "/")
        : page + URLEncoder.encode(comment.subject(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String excerpt(String text) {
    String line = text.replace('\n', ' ');
    int end =
        line.offsetByCodePoints(
            0, Math.min(LONGEST_EXCERPT, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }
}
