package vn.thongmach.capability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityCatalogue;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.SpareCount;
import vn.thongmach.capability.SpareCount.SpareCountDraft;
import vn.thongmach.capability.UnitCapabilities;
import vn.thongmach.capability.UnitCapability;
import vn.thongmach.capability.web.CapabilityViews.ItemName;
import vn.thongmach.inventory.StationCounts.PlacedStations;
import vn.thongmach.inventory.StationCounts.StationCount;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.UnitName;

@RestController
@Tag(name = "capability")
@RequestMapping("/api/capabilities")
class UnitCapabilityController {

  private final UnitCapabilities capabilities;
  private final CapabilityCatalogue catalogue;
  private final Naming naming;
  private final Clock clock;

  UnitCapabilityController(
      UnitCapabilities capabilities, CapabilityCatalogue catalogue, Naming naming, Clock clock) {
    this.capabilities = capabilities;
    this.catalogue = catalogue;
    this.naming = naming;
    this.clock = clock;
  }

  @Operation(
      summary = "What a unit and those below it have on a day",
      description = "Without a unit the reader's own, without a day today.")
  @GetMapping("/unit")
  UnitCapabilityView unit(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable LocalDate day) {
    UnitCapability found =
        capabilities
            .of(scope, unit, on(day))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Map<UUID, CapabilityItem> items =
        catalogue.list(scope).stream().collect(Collectors.toMap(CapabilityItem::id, each -> each));
    NameBook names =
        naming.of(
            Stream.concat(Stream.of(found.unit()), found.spares().stream().map(SpareCount::unit)),
            Stream.of());
    return new UnitCapabilityView(
        names.unit(found.unit()),
        found.day(),
        found.people(),
        found.skills().stream()
            .map(
                each ->
                    new SkillSumView(ItemName.of(items, each.item()), each.levels(), each.stated()))
            .sorted(Comparator.comparing(each -> each.item().name()))
            .toList(),
        found.certificates().stream()
            .map(
                each ->
                    new CertificateSumView(
                        ItemName.of(items, each.item()),
                        each.valid(),
                        each.expiring(),
                        each.expired(),
                        each.stated()))
            .sorted(Comparator.comparing(each -> each.item().name()))
            .toList(),
        spares(found.spares(), items, names),
        found.stations());
  }

  private static List<SpareSumView> spares(
      List<SpareCount> counts, Map<UUID, CapabilityItem> items, NameBook names) {
    return counts.stream().collect(Collectors.groupingBy(SpareCount::item)).entrySet().stream()
        .map(
            each -> {
              CapabilityItem item = items.get(each.getKey());
              return new SpareSumView(
                  ItemName.of(items, each.getKey()),
                  item == null ? null : item.unitOfMeasure(),
                  each.getValue().stream().mapToLong(SpareCount::quantity).sum(),
                  each.getValue().stream()
                      .map(count -> count(count, names))
                      .sorted(Comparator.comparing(SpareCountView::countedOn))
                      .toList());
            })
        .sorted(Comparator.comparing(each -> each.item().name()))
        .toList();
  }

  private static SpareCountView count(SpareCount count, NameBook names) {
    return new SpareCountView(
        names.unit(count.unit()), count.quantity(), count.countedOn(), count.note(), count.at());
  }

  @Operation(summary = "Stations of a type by unit and province, from the inventory")
  @GetMapping("/stations")
  List<PlacedStationsView> stations(
      Scope scope,
      @RequestParam UUID unit,
      @RequestParam String type,
      @RequestParam(required = false) @Nullable LocalDate day) {
    List<PlacedStations> found = capabilities.stations(scope, unit, on(day), type);
    NameBook names = naming.of(found.stream().map(PlacedStations::unit), Stream.of());
    return found.stream()
        .map(
            each ->
                new PlacedStationsView(
                    names.unit(each.unit()), each.province(), each.objects(), each.simulated()))
        .toList();
  }

  @Operation(summary = "Types of stations that the inventory knows, by name")
  @GetMapping("/station-types")
  List<String> stationTypes(Scope scope) {
    return capabilities.stationTypes(scope);
  }

  @Operation(summary = "Write down how many spares of a kind a unit counted on a day")
  @PostMapping("/spares")
  @ResponseStatus(HttpStatus.CREATED)
  SpareCountView count(Scope scope, @RequestBody SpareCountDraft draft) {
    SpareCount count = capabilities.count(scope, draft);
    return count(count, naming.of(Stream.of(count.unit()), Stream.of()));
  }

  private LocalDate on(@Nullable LocalDate day) {
    return day == null ? LocalDate.ofInstant(clock.instant(), Period.ZONE) : day;
  }

  /** What a unit has with all below it; see {@link UnitCapability}. */
  record UnitCapabilityView(
      @Nullable UnitName unit,
      LocalDate day,
      int people,
      List<SkillSumView> skills,
      List<CertificateSumView> certificates,
      List<SpareSumView> spares,
      List<StationCount> stations) {}

  /** People with a skill; see {@link UnitCapability.SkillSum}. */
  record SkillSumView(ItemName item, List<Integer> levels, int stated) {}

  /** People with a certificate; see {@link UnitCapability.CertificateSum}. */
  record CertificateSumView(ItemName item, int valid, int expiring, int expired, int stated) {}

  /** Spares of a kind with the counts they are added up from, oldest count first. */
  record SpareSumView(
      ItemName item, @Nullable String unitOfMeasure, long quantity, List<SpareCountView> counts) {}

  /** A count with the name of its unit. */
  record SpareCountView(
      @Nullable UnitName unit,
      int quantity,
      LocalDate countedOn,
      @Nullable String note,
      Instant at) {}

  /** Stations of a unit in a province. */
  record PlacedStationsView(
      @Nullable UnitName unit, @Nullable String province, int objects, int simulated) {}
}
