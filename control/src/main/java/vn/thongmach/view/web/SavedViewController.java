package vn.thongmach.view.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
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
import vn.thongmach.view.SavedView;
import vn.thongmach.view.SavedViewDraft;
import vn.thongmach.view.SavedViews;

@RestController
@RequestMapping("/api/saved-views")
@Tag(name = "view")
class SavedViewController {

  private final SavedViews views;

  SavedViewController(SavedViews views) {
    this.views = views;
  }

  @Operation(
      summary = "Ways of looking at a list: one's own and those shared with one's unit",
      description = "page: obstacles, handovers, plans, programmes or alarms.")
  @GetMapping
  List<SavedView> list(Scope scope, @RequestParam String page) {
    return views.list(scope, page);
  }

  @Operation(summary = "Keep a way of looking at a list, for oneself or shared with a unit")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SavedView save(Scope scope, @RequestBody SavedViewDraft draft) {
    return views.save(scope, draft);
  }

  @Operation(summary = "Change one's own view")
  @PutMapping("/{id}")
  SavedView change(Scope scope, @PathVariable UUID id, @RequestBody SavedViewDraft draft) {
    return views.change(scope, id, draft);
  }

  @Operation(summary = "Delete one's own view")
  @PostMapping("/{id}/deletion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Scope scope, @PathVariable UUID id) {
    views.delete(scope, id);
  }

  @Operation(summary = "Have the page open with a view for oneself, or no longer")
  @PutMapping("/{id}/standard")
  SavedView standard(Scope scope, @PathVariable UUID id, @RequestBody StandardView standard) {
    return views.standard(scope, id, standard.wanted());
  }

  /** Whether the page is to open with it. */
  record StandardView(boolean wanted) {}
}
