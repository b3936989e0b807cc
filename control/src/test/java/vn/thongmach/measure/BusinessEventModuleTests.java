package vn.thongmach.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.AppendOnlyTable;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.BusinessEventDraft.SubjectDraft;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;
import vn.thongmach.testing.ReportedTest;

/** What is reported, what is refused, and what it adds up to. */
class BusinessEventModuleTests extends ReportedTest {

  private static final Period YEAR = Period.parse("2026");
  private static final Instant END = YEAR.end();

  private Measures measures;
  private UUID root;

  @BeforeAll
  void prepare() {
    measures = bean(Measures.class);
    root = unit("ROOT", null);
  }

  private MeasureReading read(String measure, UUID... units) {
    return measures.read(ALL, measure, Subject.ofUnits(List.of(units)), YEAR, END);
  }

  private List<String> refused(
      Scope scope, String measure, @Nullable BusinessEventDraft... drafts) {
    return codes(
        () ->
            bean(BusinessEvents.class)
                .record(scope, measure, Origin.REPORTED, Arrays.asList(drafts)));
  }

  @Test
  void countsWhatUnitsBelowReport() {
    UUID centre = unit("C1", root);
    UUID team = unit("C1-1", centre);
    record("members-admitted", draft(team, "2026-02-03", "5"), draft(centre, "2026-05-19", "8"));
    MeasureReading reading = read("members-admitted", centre);
    assertThat(reading.value()).isEqualTo(13.0);
    assertThat(reading.numerator()).isEqualTo(13_000_000);
    assertThat(reading.denominator()).isZero();
    assertThat(reading.origin()).isEqualTo(Origin.REPORTED);
    assertThat(reading.completeness()).isEqualTo(1.0);
    assertThat(reading.businessEvents())
        .extracting(event -> event.occurredOn().toString())
        .containsExactly("2026-05-19", "2026-02-03");
    assertThat(read("members-admitted", team).value()).isEqualTo(5.0);
    assertThat(measures.formula(ALL, reading, ReaderLanguage.VIETNAMESE))
        .isEqualTo("Giá trị = tổng của 2 sự kiện được ghi nhận = 13");
  }

  @Test
  void hasNoValueWhereNothingWasReported() {
    MeasureReading reading = read("kilometres-connected", unit("C2", root));
    assertThat(reading.value()).isNull();
    assertThat(reading.completeness()).isZero();
    assertThat(reading.lastEvent()).isNull();
  }

  @Test
  void dividesSumsForShares() {
    UUID one = unit("C3", root);
    UUID other = unit("C4", root);
    record("study-participation", draft(one, "2026-03-01", "90", "100", null));
    record("study-participation", draft(other, "2026-03-01", "5", "50", null));
    MeasureReading both = read("study-participation", one, other);
    assertThat(both.value()).isEqualTo(100.0 * 95 / 150);
    assertThat(both.numerator())
        .isEqualTo(
            read("study-participation", one).numerator()
                + read("study-participation", other).numerator());
  }

  @Test
  void takesTheLatestOfEachReporter() {
    UUID one = unit("C5", root);
    UUID other = unit("C6", root);
    record(
        "digital-service-users",
        draft(one, "2026-03-31", "1000"),
        draft(one, "2026-01-31", "900"),
        draft(other, "2026-02-28", "50"));
    MeasureReading reading = read("digital-service-users", one, other);
    assertThat(reading.value()).isEqualTo(1050.0);
    assertThat(reading.completeness()).isEqualTo(1.0);
    assertThat(
            measures
                .read(
                    ALL,
                    "digital-service-users",
                    Subject.ofUnits(List.of(one, other)),
                    Period.parse("2026-02"),
                    END)
                .value())
        .isEqualTo(50.0);
  }

  @Test
  void letsACorrectionTakeThePlaceOfWhatItCorrects() {
    UUID unit = unit("C7", root);
    BusinessEvent first = record("members-admitted", draft(unit, "2026-04-01", "3")).getFirst();
    BusinessEvent second =
        record("members-admitted", draft(unit, "2026-04-02", "2", null, first.id())).getFirst();
    MeasureReading reading = read("members-admitted", unit);
    assertThat(reading.value()).isEqualTo(2.0);
    assertThat(reading.businessEvents()).extracting(BusinessEvent::id).containsExactly(second.id());
    BusinessEvent corrected = bean(BusinessEvents.class).find(ALL, first.id()).orElseThrow();
    assertThat(corrected.correctedBy()).isEqualTo(second.id());
    assertThat(corrected.numerator()).isEqualByComparingTo("3");
    assertThat(refused(ALL, "members-admitted", draft(unit, "2026-04-02", "1", null, first.id())))
        .containsExactly("measure.already-corrected");
    assertThat(
            refused(ALL, "provinces-connected", draft(unit, "2026-04-02", "1", null, second.id())))
        .containsExactly("measure.corrected-unknown");
  }

  @Test
  void letsACorrectionOfAShareTakeBackWhatWasReported() {
    UUID unit = unit("C8B", root);
    long reported =
        record("study-participation", draft(unit, "2026-02-01", "3", "4", null)).getFirst().id();
    assertThat(read("study-participation", unit).value()).isEqualTo(75);
    record("study-participation", draft(unit, "2026-02-01", "0", "0", reported));
    assertThat(read("study-participation", unit).value()).isNull();
    assertThat(refused(ALL, "study-participation", draft(unit, "2026-02-01", "0", "0", null)))
        .containsExactly("measure.denominator-not-positive");
  }

  @Test
  void countsAUnitWhereItStoodWhenItHappened() {
    UUID north = unit("NORTH", root);
    UUID south = unit("SOUTH", root);
    UUID moved = unit("MOVED", north);
    record("members-admitted", draft(moved, "2026-10-01", "4"), draft(moved, "2026-11-21", "1"));
    bean(Units.class)
        .change(
            ALL,
            moved,
            new UnitDraft(
                "MOVED", "Đơn vị dời", null, south, LocalDate.parse("2026-11-25"), null, null));
    clock.set(Instant.parse("2026-11-30T03:00:00Z"));
    record("members-admitted", draft(moved, "2026-11-26", "7"));
    clock.set(START);
    assertThat(read("members-admitted", north).value()).isEqualTo(5.0);
    assertThat(read("members-admitted", south).value()).isEqualTo(7.0);
  }

  @Test
  void recordsTheSameReferenceOnce() {
    UUID unit = unit("C8", root);
    BusinessEventDraft draft =
        BusinessEventDraft.on(
            SubjectKind.UNIT,
            unit,
            LocalDate.parse("2026-06-01"),
            new BigDecimal("12.5"),
            null,
            "BB-17");
    BusinessEvent first = record("kilometres-connected", draft).getFirst();
    assertThat(record("kilometres-connected", draft).getFirst().id()).isEqualTo(first.id());
    assertThat(read("kilometres-connected", unit).value()).isEqualTo(12.5);
    BusinessEventDraft other =
        BusinessEventDraft.on(
            SubjectKind.UNIT, unit, LocalDate.parse("2026-06-01"), BigDecimal.TEN, null, "BB-17");
    assertThat(refused(ALL, "kilometres-connected", other))
        .containsExactly("measure.reference-taken");
  }

  @Test
  void refusesAllThatIsWrongAtOnceAndRecordsNothing() {
    UUID unit = unit("C9", root);
    List<String> codes =
        refused(
            ALL,
            "members-admitted",
            draft(unit, "2026-01-01", "1"),
            draft(UUID.randomUUID(), "2026-01-01", "1"),
            draft(unit, "2026-11-23", "1"),
            draft(unit, "1989-12-31", "1"),
            draft(unit, "2026-01-01", "1.5"),
            draft(unit, "2026-01-01", "-1"),
            draft(unit, "2026-01-01", "1", "2", null),
            draft(unit, "2026-01-01", "1", null, 999_999L),
            new BusinessEventDraft(
                new SubjectDraft(null, unit),
                LocalDate.parse("2026-01-01"),
                START,
                BigDecimal.ONE,
                null,
                null,
                null,
                null),
            null);
    assertThat(codes)
        .containsExactlyInAnyOrder(
            "measure.unknown-subject",
            "measure.occurred-later",
            "measure.occurred-too-early",
            "measure.number-not-whole",
            "measure.number-out-of-range",
            "measure.denominator-unused",
            "measure.corrected-unknown",
            "measure.occurred-twice",
            "kernel.value-missing",
            "kernel.value-missing");
    assertThat(read("members-admitted", unit).value()).isNull();
    assertThat(
            refused(
                ALL,
                "study-participation",
                draft(unit, "2026-01-01", "1"),
                draft(unit, "2026-01-01", "1", "0", null),
                draft(unit, "2026-01-01", "3", "2", null)))
        .containsExactly(
            "measure.denominator-missing",
            "measure.denominator-not-positive",
            "measure.part-above-whole");
    assertThat(refused(ALL, "nothing", draft(unit, "2026-01-01", "1")))
        .containsExactly("measure.measure-not-found");
    assertThat(refused(ALL, "members-admitted")).containsExactly("measure.events-missing");
    assertThat(refused(within(root), "members-admitted", draft(unit, "2026-01-01", "1")))
        .containsExactly("measure.unknown-subject");
  }

  @Test
  void keepsEventsWithinReach() {
    UUID mine = unit("MINE", root);
    UUID other = unit("THEIRS", root);
    long id = record("members-admitted", draft(other, "2026-01-01", "1")).getFirst().id();
    BusinessEvents events = bean(BusinessEvents.class);
    assertThat(events.find(within(mine), id)).isEmpty();
    assertThat(events.find(within(other), id)).isPresent();
    assertThat(events.list(within(mine), "members-admitted", PageRequest.of(null, null)).items())
        .isEmpty();
  }

  @Test
  void definesFurtherMeasures() {
    MeasureDraft draft =
        new MeasureDraft(
            "fibre-homes",
            new MeasureDraft.WordingDraft("Số hộ dùng cáp quang", null),
            new MeasureDraft.WordingDraft("Homes on fibre", null),
            "hộ",
            MeasureDefinition.Kind.SUM,
            null,
            null,
            null,
            null);
    measures.define(ALL, draft);
    UUID unit = unit("C10", root);
    record("fibre-homes", draft(unit, "2026-01-05", "250"));
    assertThat(read("fibre-homes", unit).value()).isEqualTo(250.0);
    assertThat(measures.catalogue(ALL)).extracting(MeasureDefinition::code).contains("fibre-homes");
    assertThat(codes(() -> measures.define(ALL, draft))).containsExactly("measure.code-taken");
    assertThat(
            codes(
                () ->
                    measures.define(
                        ALL,
                        new MeasureDraft(
                            "Bad Code",
                            null,
                            null,
                            null,
                            MeasureDefinition.Kind.AVAILABILITY,
                            null,
                            5.0,
                            5.0,
                            null))))
        .containsExactlyInAnyOrder(
            "measure.code-malformed",
            "kernel.value-missing",
            "kernel.value-missing",
            "kernel.value-missing",
            "measure.aggregation-computed",
            "measure.range-reversed");
  }

  @Test
  void entersTheLedgerAndNeverChanges() {
    record("members-admitted", draft(unit("C11", root), "2026-01-01", "1"));
    AppendOnlyTable table =
        context.getBeansOfType(AppendOnlyTable.class).values().stream()
            .filter(found -> found.name().equals("business_event"))
            .findFirst()
            .orElseThrow();
    List<byte[]> sealed = Objects.requireNonNull(transactions.execute(status -> table.seal(7)));
    assertThat(sealed).isNotEmpty();
    assertThat(table.rowsWithoutBatch()).isZero();
    transactions.executeWithoutResult(
        status ->
            table.rows(7, 7, row -> assertThat(row.contentHash()).isEqualTo(row.storedHash())));
    for (String sql :
        List.of(
            "update business_event set numerator = 100",
            "update business_event set batch = 8",
            "delete from business_event",
            "truncate business_event")) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(() -> jdbc.sql(sql).update())
                  .getMessage())
          .contains("never changes");
    }
  }

  @Test
  void wordsEveryRefusalInBothLanguages() {
    Texts texts = new Texts();
    for (MeasureError error : MeasureError.values()) {
      Problem problem = Problem.in("[0]", error, "a", "b", "c");
      assertThat(texts.of(ReaderLanguage.VIETNAMESE, problem)).doesNotStartWith("measure.");
      assertThat(texts.of(java.util.Locale.ENGLISH, problem)).doesNotStartWith("measure.");
      assertThat(new CodedException(error).problems()).hasSize(1);
    }
  }
}
