package vn.thongmach.programme.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.programme.KeyTask;
import vn.thongmach.programme.KeyTaskDraft;
import vn.thongmach.programme.KeyTaskFilter;
import vn.thongmach.programme.KeyTasks;
import vn.thongmach.programme.Theme;
import vn.thongmach.programme.ThemeDraft;

@RestController
@Tag(name = "programme")
class KeyTaskController {

  private final KeyTasks keyTasks;
  private final ProgrammePages pages;

  KeyTaskController(KeyTasks keyTasks, ProgrammePages pages) {
    this.keyTasks = keyTasks;
    this.pages = pages;
  }

  @Operation(summary = "Themes of key tasks, by code")
  @GetMapping("/api/themes")
  List<Theme> themes(Scope scope) {
    return keyTasks.themes(scope);
  }

  @Operation(summary = "Add a theme")
  @PostMapping("/api/themes")
  @ResponseStatus(HttpStatus.CREATED)
  Theme addTheme(Scope scope, @RequestBody ThemeDraft draft) {
    return keyTasks.addTheme(scope, draft);
  }

  @Operation(summary = "Change a theme, with a reason")
  @PutMapping("/api/themes/{id}")
  Theme changeTheme(Scope scope, @PathVariable UUID id, @RequestBody ThemeDraft draft) {
    return keyTasks.changeTheme(scope, id, draft);
  }

  @Operation(summary = "Key tasks within reach, latest year first, by theme and code")
  @GetMapping("/api/key-tasks")
  PageOf<KeyTaskItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID theme,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable UUID leadUnit,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<KeyTask> found =
        keyTasks.list(
            scope, new KeyTaskFilter(theme, year, leadUnit, q), PageRequest.of(page, size));
    return new PageOf<>(
        pages.keyTaskItems(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Add a key task")
  @PostMapping("/api/key-tasks")
  @ResponseStatus(HttpStatus.CREATED)
  KeyTaskItem add(Scope scope, @RequestBody KeyTaskDraft draft) {
    return item(scope, keyTasks.add(scope, draft));
  }

  @Operation(summary = "One key task")
  @GetMapping("/api/key-tasks/{code}")
  KeyTaskItem get(Scope scope, @PathVariable String code) {
    return item(
        scope,
        keyTasks.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(summary = "Change a key task, with a reason")
  @PutMapping("/api/key-tasks/{code}")
  KeyTaskItem change(Scope scope, @PathVariable String code, @RequestBody KeyTaskDraft draft) {
    return item(scope, keyTasks.change(scope, code, draft));
  }

  private KeyTaskItem item(Scope scope, KeyTask keyTask) {
    return pages.keyTaskItems(scope, List.of(keyTask)).getFirst();
  }
}
