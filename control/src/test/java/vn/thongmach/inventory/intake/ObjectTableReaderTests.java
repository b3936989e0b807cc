package vn.thongmach.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thongmach.inventory.ImportFormat;
import vn.thongmach.inventory.Location;
import vn.thongmach.inventory.model.FileObject;
import vn.thongmach.inventory.model.FileProblems;
import vn.thongmach.inventory.model.FileReference;
import vn.thongmach.inventory.model.InventoryFile;
import vn.thongmach.inventory.model.ObjectKey;

class ObjectTableReaderTests {

  private static final String SHORT = "type,id,parentType,parentId,aType,aId,zType,zId\n";
  private static final String LONG =
      "type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude\n";

  @Test
  void gathersAnObjectFromItsLines() {
    InventoryFile file =
        Reading.table(
            LONG
                + """
                Node,n1,Site,s1,,,,,Hà Nội,,
                Node,n1,Power,p1,,,,,,21.03,105.85
                Site,s1,,,,,,,,,
                Power,p1,,,,,,,,,
                Link,l1,Span,x,Node,n1,Node,n1,,,
                Span,x,,,,,,,,,
                """);
    Map<String, FileObject> objects = Reading.byLocalName(file);
    assertThat(objects).containsOnlyKeys("n1", "site/s1", "p1", "l1", "x");
    FileObject node = objects.get("n1");
    assertThat(keys(node.parents()))
        .containsExactly(new ObjectKey("Site", "s1"), new ObjectKey("Power", "p1"));
    assertThat(node.label()).isEqualTo("Hà Nội");
    assertThat(node.location()).isEqualTo(new Location(21.03, 105.85));
    assertThat(keys(objects.get("l1").ends()))
        .containsExactly(new ObjectKey("Node", "n1"), new ObjectKey("Node", "n1"));
    assertThat(objects.get("l1").label()).isNull();
  }

  @Test
  void readsTheNameUnderWhichSnmpKnowsAnObject() {
    String header = LONG.strip() + ",snmp\n";
    Map<String, FileObject> objects =
        Reading.byLocalName(
            Reading.table(
                header
                    + "Node,n1,,,,,,,,,,::ffff:10.1.2.3\n"
                    + "Port,p1,Node,n1,,,,,,,,2001:DB8:0:0:0:0:0:1/17\n"
                    + "Port,p2,Node,n1,,,,,,,,\n"));
    assertThat(objects.get("n1").snmpName()).isEqualTo("10.1.2.3");
    assertThat(objects.get("p1").snmpName()).isEqualTo("2001:db8::1/17");
    assertThat(objects.get("p2").snmpName()).isNull();
    assertThat(
            Reading.complaints(
                ImportFormat.CSV,
                header + "Port,p1,,,,,,,,,,router/1\nPort,p2,,,,,,,,,,10.0.0.1/x\n"))
        .containsExactly(
            "2:12 inventory.csv-snmp-malformed “router/1” is no name of SNMP; write the address of"
                + " the agent, with the ifIndex for an interface, for example 10.1.2.3/17.",
            "3:12 inventory.csv-snmp-malformed “10.0.0.1/x” is no name of SNMP; write the address of"
                + " the agent, with the ifIndex for an interface, for example 10.1.2.3/17.");
  }

  @Test
  void leavesASharedIdToTheNodeAndNamesTheOthersByTheirType() {
    InventoryFile file =
        Reading.table(
            SHORT + "Site,1,,,,,,\nNode,1,,,,,,\nCard,1,,,,,,\nNode,2,,,,,,\nSite,2,,,,,,\n");
    assertThat(Reading.byLocalName(file)).containsOnlyKeys("site/1", "1", "card/1", "2", "site/2");
    assertThat(Reading.byLocalName(file).get("1").key()).isEqualTo(ObjectKey.node("1"));
  }

  @Test
  void leavesASharedIdToTheLinkWhereNoNodeHasIt() {
    InventoryFile file =
        Reading.table(
            SHORT
                + "Link,1,,,,,,\nCard,1,,,,,,\nSpan,2,,,,,,\nCard,2,,,,,,\nNode,3,,,,,,\n"
                + "Link,3,,,,,,\n");
    Map<String, FileObject> objects = Reading.byLocalName(file);
    assertThat(objects).containsOnlyKeys("1", "card/1", "span/2", "card/2", "3", "link/3");
    assertThat(objects.get("1").key()).isEqualTo(ObjectKey.link("1"));
    assertThat(objects.get("3").key()).isEqualTo(ObjectKey.node("3"));
  }

  @Test
  void readsItsOwnTypesInAnyCaseAndKeepsOthersAsWritten() {
    InventoryFile file =
        Reading.table(
            SHORT
                + """
                site,s,,,,,,
                NODE,n,SITE,s,,,,
                node,n,power,p,,,,
                link,l,,,Node,n,nOdE,n
                power,p,,,,,,
                """);
    Map<String, FileObject> objects = Reading.byLocalName(file);
    assertThat(objects.values())
        .extracting(FileObject::key)
        .containsExactlyInAnyOrder(
            ObjectKey.site("s"),
            ObjectKey.node("n"),
            ObjectKey.link("l"),
            new ObjectKey("power", "p"));
    assertThat(keys(objects.get("n").parents()))
        .containsExactly(ObjectKey.site("s"), new ObjectKey("power", "p"));
    assertThat(keys(objects.get("l").ends()))
        .containsExactly(ObjectKey.node("n"), ObjectKey.node("n"));
  }

  @Test
  void readsMarksQuotesAndOtherLineEnds() {
    String text = SHORT.replace("\n", "\r\n") + "Node,\"a,\"\"b\"\"\",,,,,,\r\n\r\nNode,=1+1,,,,,,";
    for (String marked : List.of(text, "\uFEFF" + text)) {
      InventoryFile file = Reading.table(marked);
      assertThat(Reading.byLocalName(file)).containsOnlyKeys("a,\"b\"", "=1+1");
    }
    byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    assertThat(Reading.table(wide, new FileProblems()).objects()).hasSize(2);
  }

  @Test
  void listsAllProblemsWithLineAndField() {
    assertThat(
            Reading.complaints(
                ImportFormat.CSV,
                LONG
                    + """
                    Node,,,,,,,,,,
                    =x,1,,,,,,,,,
                    Node,1,Site,,,,,,,,
                    Node,1,,,Node,2,,,,,
                    Node,2,,,,,Node,1,,,
                    Node,3
                    Node,4,,,,,,,,21,
                    Node,5,,,,,,,,x,181
                    Node,6,,,,,,,A,,
                    Node,6,,,,,,,B,,
                    """))
        .containsExactly(
            "2:2 inventory.csv-value-missing Column “id” has no value; it is required in this line.",
            "3:1 inventory.csv-type-malformed Type “=x” is not valid; a type is a word that begins"
                + " with a letter, at most 64 characters, for example Node.",
            "4:4 inventory.csv-reference-incomplete Column “parentId” has no value; type and id go"
                + " together.",
            "5:5 inventory.csv-ends-late The ends of the object differ from line 4; ends stand on"
                + " the first line of an object only.",
            "6:5 inventory.csv-value-missing Column “aType” has no value; it is required in this"
                + " line.",
            "7:3 inventory.csv-fields This line has 2 fields, the header has 11; every line needs as"
                + " many fields as the header.",
            "8:11 inventory.csv-location-incomplete Column “longitude” has no value; latitude and"
                + " longitude go together.",
            "9:10 inventory.latitude-malformed Latitude “x” is not valid; it is a decimal number"
                + " from -90 to 90 with a point.",
            "9:11 inventory.longitude-malformed Longitude “181” is not valid; it is a decimal number"
                + " from -180 to 180 with a point.",
            "11:9 inventory.csv-value-conflicts Value “B” differs from “A” in an earlier line of the"
                + " same object; keep one value.");
  }

  @Test
  void refusesAnotherHeader() {
    String text =
        "The header line is wrong; it is type,id,parentType,parentId,aType,aId,zType,zId,"
            + " optionally followed by name,latitude,longitude, then snmp, and then customers,province.";
    assertThat(Reading.complaints(ImportFormat.CSV, "type,id,parent\nNode,1,\n"))
        .containsExactly("1:3 inventory.csv-header " + text);
    assertThat(Reading.complaints(ImportFormat.CSV, "\n\n"))
        .containsExactly("1:1 inventory.csv-header " + text);
    assertThat(Reading.complaints(ImportFormat.CSV, SHORT.replace(',', ';')))
        .containsExactly("1:1 inventory.csv-header " + text);
  }

  @Test
  void refusesBytesOutsideTheEncoding() {
    byte[] latin =
        (SHORT + "Node,Huế,,,,,,\n").replace("ế", "\u00E9").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Reading.problems(ImportFormat.CSV, latin))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code().code()).isEqualTo("inventory.csv-encoding");
              assertThat(problem.line()).isEqualTo(2);
            });
  }

  @Test
  void refusesBrokenQuotesAndUnprintableIds() {
    assertThat(Reading.complaints(ImportFormat.CSV, SHORT + "Node,\"1\"x,,,,,,\n"))
        .singleElement()
        .asString()
        .startsWith(
            "2:1 inventory.csv-malformed This line is not well-formed CSV; the parser says:");
    assertThat(Reading.complaints(ImportFormat.CSV, SHORT + "Node,a\u0000b,,,,,,\n"))
        .containsExactly(
            "2:2 inventory.value-unprintable Value “a\uFFFDb” holds control characters; remove"
                + " them.");
    assertThat(Reading.complaints(ImportFormat.CSV, SHORT + "Node," + "x".repeat(201) + ",,,,,,\n"))
        .singleElement()
        .asString()
        .endsWith("is longer than 200 characters; shorten it.");
  }

  private static List<ObjectKey> keys(List<FileReference> references) {
    return references.stream().map(FileReference::key).toList();
  }
}
