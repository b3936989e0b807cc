package vn.thongmach.dataplane.source.ves;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongmach.dataplane.source.ves.FaultBodies.EVENT;
import static vn.thongmach.dataplane.source.ves.FaultBodies.SCHEMA;
import static vn.thongmach.dataplane.source.ves.FaultBodies.batch;
import static vn.thongmach.dataplane.source.ves.FaultBodies.bytes;
import static vn.thongmach.dataplane.source.ves.FaultBodies.sample;
import static vn.thongmach.dataplane.source.ves.FaultBodies.single;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.dataplane.source.ves.VesVerdict.Accepted;
import vn.thongmach.dataplane.source.ves.VesVerdict.Reason;
import vn.thongmach.dataplane.source.ves.VesVerdict.Refused;

class VesSchemaTests {

  private static final String REFERENCE =
      "https://forge.3gpp.org/rep/sa5/MnS/blob/SA88-Rel16/OpenAPI/faultMnS.yaml#components/schemas/NotifyNewAlarm";

  @ParameterizedTest
  @CsvSource({
    "transformed-ves_stdnDefined_valid.json, false, false",
    "ves7_batch_valid_two_different_domain.json, true, true",
    "ves7_batch_with_stndDefined_valid.json, true, true",
    "ves7_valid_ip_v4.json, false, true",
    "ves7_valid_ip_v6.json, false, true",
    "ves_stdnDefined_valid.json, false, true"
  })
  void takesSamplesThatAreValid(String name, boolean batch, boolean validated) {
    assertThat(SCHEMA.check(sample(name), batch))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(accepted.events())
                    .isNotEmpty()
                    .allMatch(slice -> slice.validated() == validated));
  }

  @ParameterizedTest
  @CsvSource({
    "transformed-ves_stdnDefined_empty_namespace_invalid.json, stndDefinedNamespace",
    "transformed-ves_stdnDefined_missing_namespace_invalid.json, stndDefinedNamespace",
    "ves4_invalid.json, /event/commonEventHeader",
    "ves7_invalid_ip_v6_out_of_range.json, oamV6IpAddress",
    "ves7_invalid_ip_v6_short_with_more_than_two_colons.json, oamV6IpAddress",
    "ves7_invalid_ip_v6_short_with_too_many_colons.json, oamV6IpAddress",
    "ves7_invalid_ip_v6_with_ipv4_format.json, oamV6IpAddress",
    "ves_stdnDefined_empty_namespace_invalid.json, stndDefinedNamespace",
    "ves_stdnDefined_missing_local_schema_reference.json, schemaReference",
    "ves_stdnDefined_missing_namespace_invalid.json, stndDefinedNamespace"
  })
  void refusesSamplesThatAreInvalid(String name, String complaint) {
    assertThat(complaints(sample(name), false)).anyMatch(line -> line.contains(complaint));
  }

  @Test
  void takesAFaultWithItsExactBytes() {
    byte[] body = single(EVENT);
    assertThat(SCHEMA.check(body, false))
        .isEqualTo(new Accepted(List.of(new Slice(body, 0, body.length, true))));
    assertThat(SCHEMA.quickRule()).isInstanceOf(QuickRule.Fields.class);
  }

  @Test
  void slicesABatchByTheBytesOfItsElements() {
    String other = EVENT.replace("fault-17", "fault-18 ê").replace("\n", "");
    Accepted accepted = (Accepted) SCHEMA.check(batch(List.of(EVENT, other)), true);
    assertThat(accepted.events())
        .extracting(slice -> new String(slice.bytes(), StandardCharsets.UTF_8))
        .containsExactly(EVENT, other);
  }

  @Test
  void takesAnEmptyListBecauseTheSchemaDoes() {
    assertThat(SCHEMA.check(batch(List.of()), true)).isEqualTo(new Accepted(List.of()));
  }

  @Test
  void refusesTheBodyOfTheOtherEndpoint() {
    assertThat(complaints(single(EVENT), true)).first().asString().contains("eventList");
    assertThat(complaints(batch(List.of(EVENT)), false)).first().asString().contains("'event'");
    assertThat(complaints(bytes("{\"event\":" + EVENT + ",\"eventList\":[]}"), false)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"event\":",
        "{\"event\":{}} x",
        "nonsense",
        "{\"event\":{\"a\":tru}}"
      })
  void refusesWhatIsNotJson(String body) {
    assertThat(SCHEMA.check(bytes(body), false)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "1", "null", "\"event\"", "{}", "{\"event\":1}", "{\"event\":null}"})
  void refusesJsonThatIsNoEvent(String body) {
    assertThat(complaints(bytes(body), false)).isNotEmpty();
  }

  @Test
  void refusesOtherEncodings() {
    byte[] utf16 =
        new String(single(EVENT), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16BE);
    assertThat(refused(utf16, false).reason()).isEqualTo(Reason.MALFORMED);
    byte[] latin = single(EVENT.replace("Hà Nội-12", "H\u00e0")).clone();
    String text = new String(latin, StandardCharsets.UTF_8);
    assertThat(refused(text.getBytes(StandardCharsets.ISO_8859_1), false).reason())
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void refusesNamesGivenTwiceAnywhere() {
    for (String twice :
        List.of(
            EVENT.replace(
                "\"priority\": \"High\"", "\"priority\": \"High\", \"priority\": \"Low\""),
            EVENT.replace("\"LOC\"", "\"DIR\""),
            EVENT.replace("\"faultFields\": {", "\"faultFields\": {}, \"faultFields\": {"))) {
      assertThat(refused(single(twice), false).reason()).isEqualTo(Reason.MALFORMED);
      assertThat(refused(batch(List.of(EVENT, twice)), true).reason()).isEqualTo(Reason.MALFORMED);
    }
    assertThat(refused(bytes("{\"a\":1,\"event\":" + EVENT + ",\"a\":2}"), false).reason())
        .isEqualTo(Reason.MALFORMED);
    assertThat(complaints(bytes("{\"event\":" + EVENT + ",\"event\":" + EVENT + "}"), false))
        .first()
        .asString()
        .contains("twice");
  }

  @Test
  void refusesBombsOfDepthAndNumbersQuickly() {
    String deep = "{\"a\":".repeat(100_000);
    assertThat(refused(bytes("{\"event\":" + deep), false).reason()).isEqualTo(Reason.MALFORMED);
    String long1 = EVENT.replace("\"sequence\": 3", "\"sequence\": " + "9".repeat(100_000));
    assertThat(refused(single(long1), false).reason()).isEqualTo(Reason.MALFORMED);
    String large = EVENT.replace("1763809651123456", "1e1000000000");
    assertThat(complaints(single(large), false)).first().asString().contains("lastEpochMicrosec");
  }

  @Test
  void takesTimeAsAnyNumberButNotBeyondTheCalendar() {
    for (String time : List.of("0", "-1", "1.763809651123456E15", "1763809651123456.75")) {
      assertThat(SCHEMA.check(single(EVENT.replace("1763809651123456", time)), false))
          .isInstanceOf(Accepted.class);
    }
    for (String time : List.of("1763809651123456000", "1e300", "-1e300", "9".repeat(30))) {
      assertThat(complaints(single(EVENT.replace("1763809651123456", time)), false))
          .containsExactly(
              "/event/commonEventHeader/lastEpochMicrosec: is not a time between the years 1 and 9999");
    }
  }

  @Test
  void namesThePathAndTheSchemasComplaint() {
    String wrong = EVENT.replace("\"CRITICAL\"", "\"FATAL\"").replace("\"sequence\": 3,", "");
    assertThat(complaints(batch(List.of(EVENT, wrong)), true))
        .hasSize(2)
        .anyMatch(
            line ->
                line.startsWith("/eventList/1/faultFields/eventSeverity: ")
                    && line.contains("CRITICAL"))
        .anyMatch(
            line ->
                line.startsWith("/eventList/1/commonEventHeader: ") && line.contains("sequence"));
  }

  @Test
  void limitsTheComplaints() {
    List<String> wrong = java.util.Collections.nCopies(100, EVENT.replace("\"High\"", "\"X\""));
    assertThat(complaints(batch(wrong), true)).hasSize(VesSchema.MOST_COMPLAINTS);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a/faultMnS.yaml#/components/schemas/NotifyNewAlarm, true, true",
    "https://a/faultMnS.yaml#components/schemas/NotifyNewAlarm, true, true",
    "file:///etc/faultMnS.yaml#/components/schemas/NotifyNewAlarm, true, true",
    "https://a/other.yaml#/components/schemas/NotifyNewAlarm, true, false",
    "https://a/notfaultMnS.yaml#/nothing, true, false",
    "https://a/faultMnS.yaml, false, false",
    "https://a/faultMnS.yaml#, false, false",
    "https://a/faultMnS.yaml#/components/schemas/Nothing, false, false",
    "https://a/faultMnS.yaml#/components/schemas/, false, false",
    "https://a/faultMnS.yaml#/paths, false, false",
    "not a uri, false, false"
  })
  void followsReferencesOnlyIntoWhatIsShipped(String reference, boolean taken, boolean validated) {
    VesVerdict verdict = SCHEMA.check(bytes(standard().replace(REFERENCE, reference)), false);
    assertThat(verdict).isInstanceOf(taken ? Accepted.class : Refused.class);
    if (verdict instanceof Accepted accepted) {
      assertThat(accepted.events().getFirst().validated()).isEqualTo(validated);
    }
  }

  @Test
  void validatesStandardDataByTheShippedSchema() {
    assertThat(complaints(bytes(standard().replace("\"INDETERMINATE\"", "\"AWFUL\"")), false))
        .anyMatch(line -> line.startsWith("/event/stndDefinedFields/data/perceivedSeverity: "));
    assertThat(complaints(bytes(standard().replace("\"alarmId\"", "\"alarmNumber\"")), false))
        .anyMatch(line -> line.contains("alarmId"));
  }

  @Test
  void takesStandardDataWithoutReferenceUnvalidated() {
    String without = standard().replace("\"schemaReference\": \"" + REFERENCE + "\",", "");
    assertThat(SCHEMA.check(bytes(without), false))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> assertThat(accepted.events().getFirst().validated()).isFalse());
  }

  private static String standard() {
    return new String(sample("ves_stdnDefined_valid.json"), StandardCharsets.UTF_8);
  }

  private static Refused refused(byte[] body, boolean batch) {
    return (Refused) SCHEMA.check(body, batch);
  }

  private static List<String> complaints(byte[] body, boolean batch) {
    Refused refused = refused(body, batch);
    assertThat(refused.reason()).isEqualTo(Reason.SCHEMA);
    return refused.complaints();
  }
}
