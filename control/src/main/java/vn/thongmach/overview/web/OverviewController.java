package vn.thongmach.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.overview.LineOfSight;
import vn.thongmach.overview.SearchAnswer;
import vn.thongmach.overview.model.Following;
import vn.thongmach.overview.model.Searching;

@RestController
@Tag(name = "overview")
class OverviewController {

  private static final int DEFAULT_FINDS = 8;
  private static final int LONGEST_QUERY = 200;

  private final Searching searching;
  private final Following following;
  private final Clock clock;

  OverviewController(Searching searching, Following following, Clock clock) {
    this.searching = searching;
    this.following = following;
    this.clock = clock;
  }

  @Operation(
      summary = "Search over everything within the scope",
      description =
          "Without regard to diacritics; at least two characters. size finds of each type at most:"
              + " the code itself first, then what begins so, words that begin so, anywhere.")
  @GetMapping("/api/search")
  SearchAnswer search(
      Scope scope, @RequestParam String q, @RequestParam(required = false) @Nullable Integer size) {
    int most = PageRequest.of(null, size == null ? DEFAULT_FINDS : size).size();
    return searching.search(scope, q.substring(0, Math.min(q.length(), LONGEST_QUERY)), most);
  }

  @Operation(
      summary = "What a thing is for, and what shows that it gets there",
      description =
          "type is clause, programme, target, task or object; id its id or code. Chains of clause,"
              + " programme, target, task, object, with what is lit between them. type resolution"
              + " follows the target of the document furthest below plan; type mine, without id,"
              + " that of the reader: by own tasks and targets headed, else within the scope. asOf"
              + " is a day, by the figures of whose end; absent: now.")
  @GetMapping("/api/line-of-sight")
  LineOfSight lineOfSight(
      Scope scope,
      @RequestParam String type,
      @RequestParam(required = false) @Nullable String id,
      @RequestParam(required = false) @Nullable String asOf) {
    return following.from(scope, type, id, Moment.parse(null, asOf, clock.instant()));
  }
}
