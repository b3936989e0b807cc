package vn.thongmach.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Sender;
import vn.thongmach.contracts.Origin;
import vn.thongmach.inventory.ImportCounts;
import vn.thongmach.inventory.ImportFormat;
import vn.thongmach.inventory.ImportRecord;
import vn.thongmach.inventory.ImportTerms;
import vn.thongmach.inventory.ImportingInventory;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.inventory.ObjectFilter;
import vn.thongmach.inventory.SourceSummary;
import vn.thongmach.inventory.Topology;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@RestController
@RequestMapping("/api/inventory")
class InventoryController {

  private final Inventory inventory;
  private final ImportingInventory importing;

  InventoryController(Inventory inventory, ImportingInventory importing) {
    this.inventory = inventory;
    this.importing = importing;
  }

  @Operation(summary = "Import a topology file whole, or refuse it with all its errors")
  @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportCounts importFile(
      Scope scope,
      Sender sender,
      @RequestParam String source,
      @RequestParam String format,
      @RequestParam(required = false) @Nullable UUID ownerUnit,
      @RequestParam(required = false) @Nullable Instant observedFrom,
      @RequestParam(required = false) @Nullable String notice,
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    ImportFormat known = ImportFormat.parse(format);
    if (file == null) {
      throw new CodedException(InventoryError.FILE_MISSING);
    }
    try (InputStream stream = file.getInputStream()) {
      return importing.importFile(
          scope, source, known, terms(sender, ownerUnit, observedFrom, given(notice)), stream);
    }
  }

  private static ImportTerms terms(
      Sender sender,
      @Nullable UUID ownerUnit,
      @Nullable Instant observedFrom,
      @Nullable String notice) {
    return new ImportTerms(ownerUnit, observedFrom, notice, sender.origin() == Origin.SIMULATED);
  }

  @Operation(summary = "Imports done, newest first")
  @GetMapping("/imports")
  PageOf<ImportRecord> imports(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return inventory.imports(scope, PageRequest.of(page, size));
  }

  @Operation(summary = "Sources that files were imported from")
  @GetMapping("/sources")
  List<SourceSummary> sources(Scope scope) {
    return inventory.sources(scope);
  }

  @Operation(summary = "Sites with their places and the links between them")
  @GetMapping("/topology")
  Topology topology(Scope scope, @RequestParam(required = false) @Nullable String source) {
    return inventory.topology(scope, given(source));
  }

  @Operation(summary = "Network objects by type and words")
  @GetMapping("/objects")
  PageOf<NetworkObject> objects(
      Scope scope,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return inventory.search(
        scope, new ObjectFilter(given(type), given(q), given(source)), PageRequest.of(page, size));
  }

  @Operation(summary = "One network object with its ends, aliases and neighbours")
  @GetMapping("/objects/{id}")
  ObjectView object(Scope scope, @PathVariable UUID id) {
    return inventory
        .detail(scope, id)
        .map(ObjectView::of)
        .orElseThrow(() -> new CodedException(InventoryError.OBJECT_NOT_FOUND, id));
  }

  /** An empty parameter asks for anything, as an absent one. */
  private static @Nullable String given(@Nullable String parameter) {
    return parameter == null || parameter.isBlank() ? null : parameter;
  }
}
