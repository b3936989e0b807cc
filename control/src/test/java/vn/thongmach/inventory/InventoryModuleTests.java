package vn.thongmach.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.Texts;

class InventoryModuleTests extends InventoryTest {

  private static final String HEADER = "type,id,parentType,parentId,aType,aId,zType,zId";
  private static final String LONG_HEADER = HEADER + ",name,latitude,longitude";
  private static final String TWO_NODES =
      """
      <graphml><key id="k" for="node" attr.name="label"/><graph>
      <node id="1"><data key="k">Hà Nội</data></node>
      <node id="2"><data key="k">Đà Nẵng</data></node>
      <edge source="1" target="2"/></graph></graphml>
      """;
  private static final Texts TEXTS = new Texts();

  @Test
  void givesSiteNodeAndLinkAnAlias() {
    importGraphml("Viễn thông", TWO_NODES);
    assertThat(bySourceName("Viễn thông"))
        .containsOnlyKeys(
            "Viễn thông/site/1",
            "Viễn thông/1",
            "Viễn thông/site/2",
            "Viễn thông/2",
            "Viễn thông/1-2#1");
    assertThat(object("ves:Viễn thông/1").aliases())
        .containsExactly("ves:Viễn thông/1", "ves:Hà Nội");
    assertThat(object("ves:Hà Nội").sourceName()).isEqualTo("Viễn thông/1");
    assertThat(object("ves:Viễn thông/site/1").aliases()).containsExactly("ves:Viễn thông/site/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Belnet2010", "Easynet", "Globenet", "Internet2", "Renam"})
  void takesRealTopologiesTwiceWithoutChange(String name) {
    byte[] file = fixture(name + ".graphml");
    ImportCounts first = importFile(ALL, name, ImportFormat.GRAPHML, file);
    assertThat(first.changed() + first.unchanged() + first.absent()).isZero();
    List<NetworkObject> before = objects(name);
    changes.clear();
    assertThat(importFile(ALL, name, ImportFormat.GRAPHML, file))
        .isEqualTo(new ImportCounts(0, 0, first.created(), 0));
    assertThat(objects(name)).isEqualTo(before).hasSize((int) first.created());
    assertThat(changes).isEmpty();
    assertThat(inventory.topology(ALL, name).links())
        .hasSize(inventory.idsOf(ALL, "LINK", name).size());
  }

  @Test
  void restoresEveryObjectWhenAnEarlierFileComesAgain() {
    importFile(ALL, "law", ImportFormat.GRAPHML, fixture("Renam.graphml"));
    List<ObjectDetail> alone = details("law");
    importFile(ALL, "law", ImportFormat.GRAPHML, fixture("Internet2.graphml"));
    ImportCounts back = importFile(ALL, "law", ImportFormat.GRAPHML, fixture("Renam.graphml"));
    assertThat(back.created()).isZero();
    assertThat(back.absent()).isPositive();
    List<ObjectDetail> again =
        details("law").stream().filter(detail -> detail.object().absentSince() == null).toList();
    assertThat(again).isEqualTo(alone);
  }

  @Test
  void keepsAbsentObjectsAndTheirIds() {
    importCsv("abs", HEADER, "Node,1,,,,,,", "Node,2,,,,,,");
    NetworkObject second = object("ves:abs/2");
    assertThat(importCsv("abs", HEADER, "Node,1,,,,,,")).isEqualTo(new ImportCounts(0, 0, 1, 1));
    assertThat(object("ves:abs/2").absentSince()).isEqualTo(now);
    assertThat(importCsv("abs", HEADER, "Node,1,,,,,,")).isEqualTo(new ImportCounts(0, 0, 1, 1));
    assertThat(importCsv("abs", HEADER, "Node,2,,,,,,")).isEqualTo(new ImportCounts(0, 1, 0, 1));
    assertThat(object("ves:abs/2")).isEqualTo(second);
  }

  @Test
  void givesALabelToOneObjectOnly() {
    importCsv("l1", LONG_HEADER, "Node,1,,,,,,,Trạm L,,", "Node,2,,,,,,,Trạm M,,");
    importCsv("l2", LONG_HEADER, "Node,1,,,,,,,Trạm L,,", "Node,2,,,,,,,X,,", "Node,3,,,,,,,X,,");
    assertThat(object("ves:Trạm L").source()).isEqualTo("l1");
    assertThat(object("ves:l2/1").aliases()).containsExactly("ves:l2/1");
    assertThat(inventory.resolve(ALL, "ves:X")).isEmpty();
    importCsv("l1", LONG_HEADER, "Node,1,,,,,,,Trạm M,,", "Node,2,,,,,,,Trạm L,,");
    assertThat(object("ves:Trạm L").sourceName()).isEqualTo("l1/2");
    importCsv("l1", LONG_HEADER, "Node,3,,,,,,,Trạm L,,");
    assertThat(object("ves:Trạm L").sourceName()).isEqualTo("l1/3");
    assertThat(object("ves:l1/2").aliases()).containsExactly("ves:l1/2");
    assertThat(
            jdbc.sql(
                    "select count(*) from object_alias where alias = 'ves:Trạm L' and valid_to is"
                        + " not null")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void storesNothingOfARefusedFile() {
    importCsv("ref", HEADER, "Node,1,,,,,,", "Node,2,,,,,,");
    List<NetworkObject> before = objects("ref");
    assertThatThrownBy(
            () ->
                importCsv(
                    "ref",
                    HEADER,
                    "Node,3,,,,,,",
                    "Link,l,,,Node,1,Node,9",
                    "Card,c,Card,d,,,,",
                    "Card,d,Card,c,,,,",
                    "Card,site/1,,,,,,",
                    "Site,1,,,,,,"))
        .isInstanceOfSatisfying(
            CodedException.class,
            e ->
                assertThat(e.problems().stream().map(InventoryModuleTests::worded))
                    .containsExactly(
                        "3:7 Object “Node” “9” is neither in the file nor known from this source;"
                            + " add a line for it or correct the id.",
                        "5:3 Object “Card” “d” stands in itself by way of its parents; remove one"
                            + " relation of this circle.",
                        "7:1 Alias “ves:ref/site/1” is also that of the object in line 6; every"
                            + " object of a file needs an alias of its own, change the id of one"
                            + " of them."));
    assertThat(objects("ref")).isEqualTo(before);
    assertThat(inventory.find(ALL, object("ves:ref/1").id())).isPresent();
  }

  @Test
  void refusesTheAliasOfAnotherSource() {
    importCsv("tak/en", HEADER, "Node,1,,,,,,");
    assertThatThrownBy(() -> importCsv("tak", HEADER, "Node,en/1,,,,,,"))
        .isInstanceOfSatisfying(
            CodedException.class,
            e ->
                assertThat(worded(e.problems().getFirst()))
                    .isEqualTo(
                        "2:1 Alias “ves:tak/en/1” belongs to an object of another source; change"
                            + " the id or use another source name."));
  }

  @Test
  void refusesCirclesThroughObjectsOfEarlierFiles() {
    importCsv("cyc", HEADER, "Card,1,Shelf,1,,,,", "Shelf,1,Rack,1,,,,", "Rack,1,,,,,,");
    assertThatThrownBy(() -> importCsv("cyc", HEADER, "Rack,1,Card,1,,,,"))
        .isInstanceOf(CodedException.class)
        .hasMessageContaining("inventory.parent-cycle");
  }

  @Test
  void showsAnObjectWithItsNeighbours() {
    importCsv(
        "nei",
        LONG_HEADER,
        "Site,s,,,,,,,Nhà trạm,21.5,105.5",
        "Node,1,Site,s,,,,,Nút một,,",
        "Node,2,Site,s,,,,,Nút hai,,",
        "Port,p,Node,2,,,,,,,",
        "Link,l,,,Node,1,Port,p,Tuyến,,",
        "Link,o,,,Node,1,Node,1,,,");
    ObjectDetail node = detail("ves:nei/1");
    assertThat(node.parents()).extracting(ObjectReference::name).containsExactly("Nhà trạm");
    assertThat(node.links())
        .extracting(ObjectDetail.LinkedObject::name)
        .containsExactly("o", "Tuyến");
    assertThat(node.links().getLast().otherEnds())
        .extracting(ObjectReference::type)
        .containsExactly("Port");
    assertThat(node.links().getFirst().otherEnds()).isEmpty();
    ObjectDetail site = detail("ves:nei/site/s");
    assertThat(site.children())
        .extracting(ObjectReference::name)
        .containsExactly("Nút hai", "Nút một");
    assertThat(site.object().location()).isEqualTo(new Location(21.5, 105.5));
    assertThat(detail("ves:nei/l").ends())
        .extracting(ObjectDetail.End::role)
        .containsExactly("a", "z");
    UUID place = site.object().id();
    assertThat(inventory.topology(ALL, "nei").links())
        .contains(new Topology.Line(object("ves:nei/l").id(), place, place));
  }

  @Test
  void findsByPartOfNameOrAliasWithoutDiacritics() {
    importCsv("tim", LONG_HEADER, "Node,100%_x,,,,,,,Đông Hà – Quảng Trị,,", "Node,2,,,,,,,Huế,,");
    assertThat(found("dong ha")).containsExactly("Đông Hà – Quảng Trị");
    assertThat(found("ĐÔNG")).containsExactly("Đông Hà – Quảng Trị");
    assertThat(found("TIM/2")).containsExactly("Huế");
    assertThat(found("100%_")).containsExactly("Đông Hà – Quảng Trị");
    assertThat(found("1%x")).isEmpty();
  }

  @Test
  void keepsOwnedObjectsWithinTheirUnit() {
    UUID unit = UUID.randomUUID();
    Scope own = scope(unit);
    Scope foreign = scope(UUID.randomUUID());
    importCsv(own, "unit", HEADER, "Node,1,,,,,,");
    NetworkObject object = object("ves:unit/1");
    assertThat(object.ownerUnit()).isEqualTo(unit);
    assertThat(inventory.find(own, object.id())).isPresent();
    assertThat(inventory.find(foreign, object.id())).isEmpty();
    assertThat(inventory.resolve(foreign, "ves:unit/1")).isEmpty();
    assertThat(inventory.aliases(foreign)).doesNotContainKey("ves:unit/1");
    assertThat(inventory.aliases(own)).containsEntry("ves:unit/1", object.id());
    assertThat(inventory.observedFrom(foreign, Set.of(object.id()))).isEmpty();
    assertThat(inventory.idsOf(foreign, "Node", "unit")).isEmpty();
    assertThat(inventory.sources(foreign)).noneMatch(source -> source.name().equals("unit"));
    assertThat(inventory.imports(foreign, new PageRequest(0, 1000)).items())
        .noneMatch(done -> done.source().equals("unit"));
    assertThatThrownBy(() -> importCsv(foreign, "unit", HEADER))
        .hasMessageContaining("inventory.source-outside-scope");
    importCsv("common", HEADER, "Node,1,,,,,,");
    assertThat(inventory.find(foreign, object("ves:common/1").id())).isPresent();
    assertThatThrownBy(() -> importCsv(own, "common", HEADER))
        .hasMessageContaining("inventory.source-outside-scope");
  }

  @Test
  void tellsOthersWhatChanged() {
    changes.clear();
    audited.clear();
    importCsv("evt", HEADER, "Node,1,,,,,,", "Node,2,,,,,,");
    UUID first = object("ves:evt/1").id();
    UUID second = object("ves:evt/2").id();
    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.created()).containsExactlyInAnyOrder(first, second);
              assertThat(change.changed()).isEmpty();
              assertThat(change.at()).isEqualTo(now);
            });
    assertThat(inventory.observedFrom(ALL, List.of(first))).isEqualTo(Map.of(first, now));
    importCsv("evt", HEADER, "Node,1,,,,,,");
    assertThat(changes.getLast().changed()).containsExactly(second);
    assertThat(audited).hasSize(2);
    ImportRecord done = inventory.imports(ALL, new PageRequest(0, 1)).items().getFirst();
    assertThat(done.source()).isEqualTo("evt");
    assertThat(done.counts()).isEqualTo(new ImportCounts(0, 0, 1, 1));
    assertThat(done.fileHash()).hasSize(64);
  }

  @Test
  void keepsEveryEndOfAHyperedge() {
    importGraphml(
        "hyp",
        """
        <graphml><graph><node id="1"/><node id="2"/><node id="3"/><hyperedge id="h">
        <endpoint node="3"/><endpoint node="1"/><endpoint node="2"/></hyperedge></graph></graphml>
        """);
    assertThat(detail("ves:hyp/h").ends())
        .extracting(end -> end.role() + " " + end.name())
        .containsExactly("a 3", "z 1", "z 2");
    assertThat(inventory.topology(ALL, "hyp").links()).hasSize(2);
  }

  @Test
  void refusesUnusableSourcesAndEmptyFiles() {
    assertThatThrownBy(() -> importCsv(" ", HEADER)).hasMessageContaining("source-malformed");
    assertThatThrownBy(() -> importCsv("a\u0001b", HEADER))
        .hasMessageContaining("source-malformed");
    assertThatThrownBy(() -> importGraphml("empty", "")).hasMessageContaining("file-empty");
    assertThatThrownBy(() -> ImportFormat.parse("xlsx")).hasMessageContaining("format-unknown");
  }

  private List<ObjectDetail> details(String source) {
    List<ObjectDetail> details = new ArrayList<>();
    objects(source)
        .forEach(object -> details.add(inventory.detail(ALL, object.id()).orElseThrow()));
    return details;
  }

  private List<String> found(String text) {
    return inventory
        .search(ALL, new ObjectFilter(null, text, "tim"), new PageRequest(0, 10))
        .items()
        .stream()
        .map(NetworkObject::name)
        .toList();
  }

  private static Scope scope(UUID unit) {
    return new Scope(UUID.randomUUID(), "máy thu", Role.INTEGRATION, false, Set.of(unit), unit);
  }

  private static String worded(Problem problem) {
    return Objects.requireNonNull(problem.line())
        + ":"
        + problem.column()
        + " "
        + TEXTS.of(Locale.ENGLISH, problem);
  }
}
