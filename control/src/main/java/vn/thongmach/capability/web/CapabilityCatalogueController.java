package vn.thongmach.capability.web;

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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityCatalogue;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.CapabilityItem.CapabilityItemDraft;

@RestController
@Tag(name = "capability")
@RequestMapping("/api/capability-items")
class CapabilityCatalogueController {

  private final CapabilityCatalogue catalogue;

  CapabilityCatalogueController(CapabilityCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Operation(summary = "The catalogue of skills, certificates and spares, by kind and name")
  @GetMapping
  List<CapabilityItem> list(Scope scope) {
    return catalogue.list(scope);
  }

  @Operation(summary = "Add an entry to the catalogue")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CapabilityItem add(Scope scope, @RequestBody CapabilityItemDraft draft) {
    return catalogue.add(scope, draft);
  }

  @Operation(summary = "Change name or note of an entry, or retire it")
  @PutMapping("/{id}")
  CapabilityItem change(
      Scope scope, @PathVariable UUID id, @RequestBody CapabilityItemDraft draft) {
    return catalogue.change(scope, id, draft);
  }
}
