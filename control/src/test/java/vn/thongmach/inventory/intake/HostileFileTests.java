package vn.thongmach.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.inventory.ImportFormat;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.inventory.model.FileProblems;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;

class HostileFileTests {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String SOUND =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="a" attr.name="label"/>
      <graph><node id="1"><data key="a">Huế &amp; Vinh</data></node><!-- x --><![CDATA[y]]>
      <edge source="1" target="1"/></graph></graphml>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE graphml>",
        "<!DOCTYPE graphml SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE graphml PUBLIC \"-//x\" \"http://127.0.0.1:9/x.dtd\">",
        "<!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE g [<!ENTITY % x SYSTEM \"file:///etc/passwd\">%x;]>"
      })
  void refusesEveryDocumentType(String doctype) {
    assertThat(Reading.complaints(ImportFormat.GRAPHML, doctype + "<graphml>&b;</graphml>"))
        .containsExactly(
            "1:1 inventory.xml-doctype The file has a DOCTYPE; it is not taken for reasons of"
                + " safety, remove it and import again.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE",
        "<!DOCTYPE graphml",
        "<!DOCTYPE graphml [",
        "<!DOCTYPE graphml [<!ENTITY",
        "<!DOCTYPE 1>",
        "<!DOCTYPE graphml SYSTEM>",
        "<graphml>",
        "<graphml><graph></graphml>",
        "<graphml a='1' a='2'/>",
        "<graphml>&nbsp;</graphml>",
        "<graphml>&#0;</graphml>",
        "<graphml>&#xD800;</graphml>",
        "<x:graphml/>",
        "<?xml version=\"1.0\" encoding=\"no-such\"?><graphml/>",
        "<?xml version=\"7.0\"?><graphml/>",
        "no xml",
        "<graphml/><graphml/>",
        "\u0000\u0000"
      })
  void codesEveryMalformedFile(String file) {
    assertCoded(file.getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.complaints(ImportFormat.GRAPHML, file)).isNotEmpty();
  }

  @Test
  void namesThePlaceWhereXmlEnds() {
    assertThat(Reading.complaints(ImportFormat.GRAPHML, "<graphml>\n<graph></graphml>"))
        .singleElement()
        .asString()
        .startsWith(
            "2:15 inventory.xml-malformed The file is not well-formed XML here; the parser");
  }

  @Test
  void refusesDeepFilesSoon() {
    String deep = "<graphml><graph>" + "<a>".repeat(1_000_000);
    Assertions.assertTimeout(
        SOON,
        () ->
            assertThat(Reading.complaints(ImportFormat.GRAPHML, deep))
                .containsExactly(
                    "1:203 inventory.xml-too-deep Elements are nested deeper than 64 levels; check"
                        + " the tool that wrote the file."));
  }

  @Test
  void refusesTooManyObjectsAndElements() {
    String nodes = "<graphml><graph>" + "<node id='1'/>".repeat(125_001);
    assertThat(Reading.complaints(ImportFormat.GRAPHML, nodes))
        .anySatisfy(
            complaint -> assertThat(complaint).contains("The file has more than 250000 objects"));
    String elements = "<graphml><graph>" + "<x/>".repeat(3_000_001);
    Assertions.assertTimeout(
        SOON,
        () ->
            assertThat(Reading.complaints(ImportFormat.GRAPHML, elements))
                .singleElement()
                .asString()
                .contains(
                    "inventory.xml-too-large The file exceeds the limit of 3000000 elements"));
  }

  @Test
  void refusesManyAttributesAndLongValues() {
    StringBuilder attributes = new StringBuilder("<graphml");
    for (int i = 0; i < 20_000; i++) {
      attributes.append(" a").append(i).append("='1'");
    }
    assertCoded(attributes.append("/>").toString().getBytes(StandardCharsets.UTF_8));
    String value =
        "<graphml><key id='k'/><graph><node id='1'><data key='k'>"
            + "x".repeat(5_000_000)
            + "</data></node><node id='"
            + "y".repeat(5_000_000)
            + "'/></graph></graphml>";
    assertThat(Reading.complaints(ImportFormat.GRAPHML, value))
        .hasSize(2)
        .allSatisfy(complaint -> assertThat(complaint).contains("inventory.value-too-long"));
  }

  @Test
  void stopsAtTheLimitOfTheFile() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) ' ');
            return length;
          }
        };
    MeasuredInput limited = new MeasuredInput(endless, 64 << 20);
    assertThatThrownBy(() -> GraphmlReader.read(limited, new FileProblems()))
        .isInstanceOfSatisfying(
            CodedException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(Problem.of(InventoryError.FILE_TOO_LARGE, 64L)));
  }

  @Property(tries = 500)
  void codesWhateverBytesComeAsXml(
      @ForAll @Size(max = 200) byte[] noise, @ForAll @IntRange(max = 330) int at) {
    byte[] sound = SOUND.getBytes(StandardCharsets.UTF_8);
    int from = Math.min(at, sound.length);
    byte[] file = Arrays.copyOf(sound, Math.max(sound.length, from + noise.length));
    System.arraycopy(noise, 0, file, from, noise.length);
    assertCoded(file);
  }

  @Property(tries = 500)
  void codesEveryCutAndEveryChangedByte(
      @ForAll @IntRange(max = 330) int at, @ForAll byte changed, @ForAll boolean cut) {
    byte[] file = SOUND.getBytes(StandardCharsets.UTF_8);
    int place = Math.min(at, file.length - 1);
    file[place] = changed;
    assertCoded(cut ? Arrays.copyOf(file, place) : file);
  }

  @Property(tries = 500)
  void codesWhateverBytesComeAsATable(@ForAll @Size(max = 300) byte[] noise) {
    byte[] header =
        "type,id,parentType,parentId,aType,aId,zType,zId\n".getBytes(StandardCharsets.UTF_8);
    byte[] file = Arrays.copyOf(header, header.length + noise.length);
    System.arraycopy(noise, 0, file, header.length, noise.length);
    Reading.problems(ImportFormat.CSV, file);
    Reading.problems(ImportFormat.CSV, noise);
  }

  /** Reading throws nothing but collects problems, each with its place. */
  private static void assertCoded(byte[] file) {
    List<Problem> problems = Reading.problems(ImportFormat.GRAPHML, file);
    assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).isPositive());
  }
}
