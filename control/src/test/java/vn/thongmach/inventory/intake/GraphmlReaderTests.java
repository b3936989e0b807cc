package vn.thongmach.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.inventory.ImportFormat;
import vn.thongmach.inventory.Location;
import vn.thongmach.inventory.model.FileObject;
import vn.thongmach.inventory.model.FileReference;
import vn.thongmach.inventory.model.InventoryFile;
import vn.thongmach.inventory.model.ObjectKey;

class GraphmlReaderTests {

  private static final String KEYS =
      """
      <key id="a" for="node" attr.name="label"/><key id="b" for="node" attr.name="Latitude"/>
      <key id="c" for="node" attr.name="Longitude"/><key id="d" for="node" attr.name="Country"/>
      <key id="e" for="edge" attr.name="LinkLabel"/><key id="f" for="graph" attr.name="Network"/>
      """;

  private static String graph(String content) {
    return "<graphml>"
        + KEYS
        + "<graph edgedefault=\"undirected\">"
        + content
        + "</graph></graphml>";
  }

  @Test
  void makesASiteAndANodeOfEachNodeAndALinkOfEachEdge() {
    InventoryFile file =
        Reading.graphml(
            graph(
                """
                <data key="f">Trục Bắc Nam</data>
                <node id="1"><data key="a">Hà Nội</data><data key="b">21.0285</data>
                <data key="c">105.8542</data><data key="d">Vietnam</data></node>
                <node id="2"><data key="a">Huế</data></node>
                <edge source="1" target="2"><data key="e">10 Gbps</data></edge>
                """));
    Map<String, FileObject> objects = Reading.byLocalName(file);
    assertThat(objects).containsOnlyKeys("site/1", "1", "site/2", "2", "1-2#1");
    FileObject node = object(objects, "1");
    assertThat(node.label()).isEqualTo("Hà Nội");
    assertThat(node.location()).isEqualTo(new Location(21.0285, 105.8542));
    assertThat(keys(node.parents())).containsExactly(ObjectKey.site("1"));
    assertThat(object(objects, "site/1").location()).isEqualTo(node.location());
    assertThat(object(objects, "site/1").attributes())
        .containsExactly(Map.entry("Country", "Vietnam"));
    FileObject link = object(objects, "1-2#1");
    assertThat(keys(link.ends())).containsExactly(ObjectKey.node("1"), ObjectKey.node("2"));
    assertThat(link.name()).isEqualTo("Hà Nội – Huế");
    assertThat(link.attributes()).containsExactly(Map.entry("LinkLabel", "10 Gbps"));
    assertThat(file.attributes()).containsExactly(Map.entry("Network", "Trục Bắc Nam"));
  }

  @Test
  void countsParallelEdgesInTheOrderOfTheFileAndKeepsLoops() {
    InventoryFile file =
        Reading.graphml(
            graph(
                """
                <edge source="1" target="2"/><edge source="2" target="1"/>
                <edge source="1" target="2"/><edge source="1" target="1"/>
                <node id="1"/><node id="2"/>
                """));
    assertThat(links(file)).containsExactly("1-2#1", "2-1#1", "1-2#2", "1-1#1");
    assertThat(keys(object(Reading.byLocalName(file), "1-1#1").ends()))
        .containsExactly(ObjectKey.node("1"), ObjectKey.node("1"));
  }

  @Test
  void namesEdgesByTheirIdWhereItIdentifies() {
    InventoryFile file =
        Reading.graphml(
            graph(
                """
                <node id="1"/><node id="2"/>
                <edge id="e1" source="1" target="2"/><edge id="0" source="1" target="2"/>
                <edge id="0" source="2" target="1"/><edge id="1" source="1" target="2"/>
                """));
    assertThat(links(file)).containsExactly("e1", "1-2#2", "2-1#1", "1-2#3");
  }

  @Test
  void readsHyperedgesWithAllTheirEnds() {
    InventoryFile file =
        Reading.graphml(
            graph(
                """
                <node id="1"/><node id="2"/><node id="3"/>
                <hyperedge id="h"><endpoint node="1" port="x"/><endpoint node="2"/>
                <endpoint node="3"/></hyperedge>
                <hyperedge><endpoint node="1"/><endpoint node="2"/></hyperedge>
                """));
    Map<String, FileObject> objects = Reading.byLocalName(file);
    assertThat(links(file)).containsExactly("h", "1-2#2");
    assertThat(keys(object(objects, "h").ends()))
        .containsExactly(ObjectKey.node("1"), ObjectKey.node("2"), ObjectKey.node("3"));
  }

  @Test
  void takesFilesWithoutLabelsAndCoordinates() {
    InventoryFile file =
        Reading.graphml(
            graph(
                """
                <node id="1"><data key="a"> </data><data key="b"></data></node>
                <node id="2"><data key="b">10.5</data></node>
                """));
    FileObject first = object(Reading.byLocalName(file), "1");
    assertThat(first.label()).isNull();
    assertThat(first.name()).isEqualTo("1");
    assertThat(first.location()).isNull();
    FileObject second = object(Reading.byLocalName(file), "2");
    assertThat(second.location()).isNull();
    assertThat(second.attributes()).containsEntry("Latitude", "10.5");
  }

  @Test
  void composesCharactersAndTrimsNames() {
    InventoryFile file =
        Reading.graphml(
            graph(
                "<node id=\"Hue\u0302\u0301\"><data key=\"a\">\n  Hue\u0302\u0301  1 </data></node>"));
    FileObject node = object(Reading.byLocalName(file), "Huế");
    assertThat(node.label()).isEqualTo("Huế 1");
  }

  @Test
  void readsDeclaredDefaultsAndDescriptions() {
    InventoryFile file =
        Reading.graphml(
            """
            <graphml><key id="k" for="edge" attr.name="speed"><default>1G</default></key>
            <graph edgedefault="directed"><node id="1"><desc>Trạm gốc</desc><port name="p"/></node>
            <edge source="1" target="1"/></graph></graphml>
            """);
    assertThat(object(Reading.byLocalName(file), "1").attributes())
        .containsEntry("desc", "Trạm gốc");
    assertThat(object(Reading.byLocalName(file), "1-1#1").attributes())
        .containsEntry("speed", "1G")
        .containsEntry("directed", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
  void readsEveryEncodingThatTheDeclarationOrTheMarkNames(String encoding) {
    String declared = encoding.startsWith("UTF-16") ? "UTF-16" : encoding;
    String text =
        "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + graph("<node id=\"é\"/>");
    String mark = encoding.matches("UTF-16[BL]E|UTF-8") ? "\uFEFF" : "";
    InventoryFile file = Reading.graphml((mark + text).getBytes(Charset.forName(encoding)));
    assertThat(Reading.byLocalName(file)).containsOnlyKeys("site/é", "é");
  }

  @Test
  void readsPrefixedElementsAndPassesOverOtherVocabularies() {
    InventoryFile file =
        Reading.graphml(
            """
            <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns" xmlns:y="urn:y">
            <g:key id="k" for="node" yfiles.type="nodegraphics"/>
            <g:graph><g:node id="1"><g:data key="k"><y:node id="9"><y:label>x</y:label></y:node>
            </g:data></g:node><y:node id="2"/></g:graph></g:graphml>
            """);
    assertThat(Reading.byLocalName(file)).containsOnlyKeys("site/1", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Belnet2010", "Easynet", "Globenet", "Internet2", "Renam"})
  void readsRealTopologies(String name) throws Exception {
    byte[] bytes;
    try (var stream = getClass().getResourceAsStream("/topologies/" + name + ".graphml")) {
      bytes = stream.readAllBytes();
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    InventoryFile file = Reading.graphml(bytes);
    assertThat(Reading.byLocalName(file))
        .hasSize(2 * count(text, "<node ") + count(text, "<edge "));
  }

  @Test
  void listsAllProblemsWithTheirPlaces() {
    assertThat(
            Reading.complaints(
                ImportFormat.GRAPHML,
                """
                <graphml><key id="b" for="node" attr.name="Latitude"/>
                <key id="c" for="node" attr.name="Longitude"/>
                <graph>
                <node/>
                <node id="1"><data key="b">91</data><data key="c">105,8</data></node>
                <node id="1"/>
                  <edge source="1" target="7"/>
                <edge source="1"/>
                </graph></graphml>
                """))
        .containsExactly(
            "4:1 inventory.node-without-id The node has no attribute “id”; every node needs an id"
                + " of its own.",
            "5:14 inventory.latitude-malformed Latitude “91” is not valid; it is a decimal number"
                + " from -90 to 90 with a point.",
            "5:37 inventory.longitude-malformed Longitude “105,8” is not valid; it is a decimal"
                + " number from -180 to 180 with a point.",
            "6:1 inventory.node-repeated Node id “1” occurs more than once; every node of a file"
                + " needs an id of its own.",
            "7:3 inventory.edge-node-unknown The edge ends at node “7”, which is not in the file;"
                + " add the node or correct the edge.",
            "8:1 inventory.edge-without-end The edge lacks its end “target”; every edge names the"
                + " nodes at its ends.");
  }

  @Test
  void refusesWhatGraphmlCannotMean() {
    assertThat(
            Reading.complaints(
                ImportFormat.GRAPHML,
                """
                <graphml><key for="node"/>
                <key id="k"/>
                <key id="k"/>
                <graph>
                <node id="1"><graph/></node>
                <node id="2"><data key="x">1</data></node>
                <node id="3"><data key="k">1</data><data key="k">2</data></node>
                <hyperedge/>
                </graph>
                <graph/></graphml>
                """))
        .containsExactly(
            "1:10 inventory.key-without-id The “key” declaration has no attribute “id”; give it"
                + " one.",
            "3:1 inventory.key-repeated The “key” declaration with id “k” occurs more than once;"
                + " declare each id once.",
            "5:14 inventory.graph-nested A graph inside a node or edge is not supported; put all"
                + " nodes on one level.",
            "6:14 inventory.key-undeclared The data use id “x”, which is not declared; add the"
                + " “key” element for it.",
            "7:36 inventory.data-repeated Data with id “k” occur more than once in the same"
                + " element; keep one value.",
            "8:1 inventory.edge-without-end The edge lacks its end “endpoint”; every edge names"
                + " the nodes at its ends.",
            "10:1 inventory.graph-repeated The file has more than one element “graph”; put each"
                + " graph into a file of its own.");
  }

  @Test
  void refusesFilesWithoutAGraph() {
    assertThat(Reading.complaints(ImportFormat.GRAPHML, "<graphml></graphml>"))
        .containsExactly(
            "1:1 inventory.graph-missing Element “graphml” holds no graph; a GraphML file has the"
                + " root “graphml” and in it one element “graph”.");
    assertThat(Reading.complaints(ImportFormat.GRAPHML, "<gexf><graph/></gexf>"))
        .singleElement()
        .asString()
        .startsWith("1:1 inventory.graph-missing Element “gexf” holds no graph");
  }

  @Test
  void listsAThousandProblemsAndCountsTheRest() {
    List<String> complaints =
        Reading.complaints(ImportFormat.GRAPHML, graph("<node/>\n".repeat(1234)));
    assertThat(complaints).hasSize(1001);
    assertThat(complaints.getLast())
        .endsWith(
            "inventory.more-errors 234 more errors are not listed here; correct those above and"
                + " import again.");
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  private static List<String> links(InventoryFile file) {
    return file.objects().stream()
        .filter(object -> object.key().type().equals(ObjectKey.LINK))
        .map(FileObject::localName)
        .toList();
  }

  private static List<ObjectKey> keys(List<FileReference> references) {
    return references.stream().map(FileReference::key).toList();
  }

  private static FileObject object(Map<String, FileObject> objects, String localName) {
    assertThat(objects).containsKey(localName);
    return objects.get(localName);
  }
}
