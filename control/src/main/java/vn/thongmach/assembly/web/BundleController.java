package vn.thongmach.assembly.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.BundleEntries;
import vn.thongmach.assembly.BundleEntries.BundleComparison;
import vn.thongmach.assembly.BundleEntries.BundleDraft;
import vn.thongmach.assembly.BundleEntries.EnteredBundle;

@RestController
@Tag(name = "congress")
@RequestMapping("/api/elections/{id}")
class BundleController {

  private final BundleEntries entries;

  BundleController(BundleEntries entries) {
    this.entries = entries;
  }

  @Operation(summary = "What the reader's own post has entered, by bundle of ballots")
  @GetMapping("/bundles")
  List<EnteredBundle> own(Scope scope, @PathVariable UUID id) {
    return entries.own(scope, id);
  }

  @Operation(
      summary = "Enter the sums of one bundle of ballots at the writer's own post",
      description =
          "Entered again, the later holds and both are kept. Once all posts have closed only"
              + " bundles that do not agree are entered, with a reason.")
  @PutMapping("/bundles/{bundle}")
  EnteredBundle enter(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable int bundle,
      @RequestBody BundleDraft draft) {
    return entries.enter(scope, id, bundle, draft);
  }

  @Operation(
      summary = "Bundles on which the posts differ",
      description = "For tellers once all posts have closed. Recorded after the count.")
  @GetMapping("/bundle-comparison")
  BundleComparison compare(Scope scope, @PathVariable UUID id) {
    return entries.compare(scope, id);
  }
}
