package vn.thongmach.dataplane.correlation.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.dataplane.correlation.files.FileProblem.Kind;

class CorrelationFilesTests {

  private static final String INVENTORY_HEADER =
      "type,id,parentType,parentId,aType,aId,zType,zId\n";
  private static final String ALARM_HEADER = "timeMs,alarmId,type,id,severity\n";

  @TempDir Path folder;

  @Test
  void writesIncidentsOfACut() throws IOException {
    JsonNode incidents =
        incidents(
            INVENTORY_HEADER
                + "Span,s,,,,,,\nLink,1,Span,s,,,,\nLink,2,Span,s,,,,\nLink,3,Span,s,,,,\n",
            ALARM_HEADER
                + "1764000001000,a,Link,1,CRITICAL\n"
                + "1764000002000,b,Link,2,CRITICAL\n"
                + "1764000003000,c,Link,3,MAJOR\n"
                + "1764000900000,a,Link,1,CLEAR\n"
                + "1764000901000,b,Link,2,CLEAR\n"
                + "1764000901500,c,Link,3,CLEAR\n"
                + "1764009000000,x,Box,7,MINOR\n");
    JsonNode cut = incidents.get(0);
    assertThat(cut.get("root").asText()).isEqualTo("Span:s");
    assertThat(cut.get("candidates").get(0).get("object").asText()).isEqualTo("Span:s");
    assertThat(cut.get("alarms")).extracting(JsonNode::asText).containsExactly("a", "b", "c");
    assertThat(cut.get("first").asLong()).isEqualTo(1764000001000L);
    assertThat(cut.get("last").asLong()).isEqualTo(1764000901500L);
    assertThat(cut.get("reason").asText()).contains("Span:s");
    assertThat(cut.has("unplaced")).isFalse();
    assertThat(incidents.get(1).get("unplaced").asBoolean()).isTrue();
    assertThat(incidents.get(1).get("id").asText()).isNotEqualTo(cut.get("id").asText());
  }

  @Test
  void tellsAllThatIsWrongInBothFilesAndWritesNothing() throws IOException {
    List<FileProblem> problems =
        problems(
            INVENTORY_HEADER + ",1,,,,,,\nLink,2,Span,,,,,\nLink,3\n",
            ALARM_HEADER + "soon,a,Link,1,MAJOR\n5,,Link,1,MAJOR\n5,a,Link,1,LOUD\n");
    assertThat(problems)
        .extracting(FileProblem::kind)
        .containsExactly(Kind.EMPTY, Kind.HALF, Kind.COLUMNS, Kind.TIME, Kind.EMPTY, Kind.SEVERITY);
    assertThat(problems).extracting(FileProblem::line).containsExactly(2L, 3L, 4L, 2L, 3L, 4L);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void refusesAnotherHeaderAMissingFileAndAForeignEncoding() throws IOException {
    assertThat(problems("id,type\n", ALARM_HEADER))
        .extracting(FileProblem::kind)
        .containsExactly(Kind.HEADER);
    assertThat(problems("", "")).hasSize(2);
    Files.write(
        folder.resolve("inventory.csv"), "type,id\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(correlate().problems()).extracting(FileProblem::kind).contains(Kind.NOT_UTF8);
    Files.delete(folder.resolve("inventory.csv"));
    assertThat(correlate().problems()).extracting(FileProblem::kind).contains(Kind.UNREADABLE);
  }

  @Test
  void tellsNoMoreThanAThousandProblems() throws IOException {
    List<FileProblem> problems =
        problems(INVENTORY_HEADER, ALARM_HEADER + "x,a,Link,1,MAJOR\n".repeat(1_500));
    assertThat(problems).hasSize(1_001);
    assertThat(problems.getLast().kind()).isEqualTo(Kind.MORE);
  }

  @Test
  void takesAByteOrderMarkQuotesAndExtraColumns() throws IOException {
    JsonNode incidents =
        incidents(
            "\uFEFF" + INVENTORY_HEADER.replace("\n", ",name\n") + "Node,\"a,b\",,,,,,,Nút\n",
            ALARM_HEADER + "1764000001000,a,Node,\"a,b\",major\n");
    assertThat(incidents.get(0).get("root").asText()).isEqualTo("Node:a,b");
    assertThat(incidents.get(0).has("unplaced")).isFalse();
  }

  @Test
  void takesEndsFromTheFirstLineOfAnObjectOnly() throws IOException {
    String alarms =
        ALARM_HEADER
            + "1764000001000,a,Link,1,MAJOR\n1764000001500,b,Link,2,MAJOR\n"
            + "1764000002000,c,Port,1,MAJOR\n1764000002500,d,Port,2,MAJOR\n";
    JsonNode incidents =
        incidents(
            INVENTORY_HEADER
                + "Link,1,,,,,,\nLink,1,,,Port,1,Port,2\nLink,2,,,,,,\nLink,2,,,Port,1,Port,2\n",
            alarms);
    assertThat(incidents).hasSize(4);
  }

  @Test
  void writesNoIncidentsWhereNoneAreHeard() throws IOException {
    assertThat(incidents(INVENTORY_HEADER, ALARM_HEADER)).isEmpty();
  }

  private JsonNode incidents(String inventory, String alarms) throws IOException {
    assertThat(problems(inventory, alarms)).isEmpty();
    return new ObjectMapper().readTree(folder.resolve("incidents.json").toFile());
  }

  private List<FileProblem> problems(String inventory, String alarms) throws IOException {
    Files.writeString(folder.resolve("inventory.csv"), inventory);
    Files.writeString(folder.resolve("alarms.csv"), alarms);
    return correlate().problems();
  }

  private CorrelationFiles.Outcome correlate() throws IOException {
    return CorrelationFiles.correlate(
        folder.resolve("inventory.csv"),
        folder.resolve("alarms.csv"),
        folder.resolve("incidents.json"),
        Locale.ENGLISH);
  }
}
