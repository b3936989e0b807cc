package vn.thongmach.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which days are working days, and how deadlines and working time follow from them. */
class WorkingDaysTests {

  private static final String WEEK =
      """
      {"days":[1,2,3,4,5],"hours":[["08:00","12:00"],["13:00","17:00"]]}""";
  private static final String HOLIDAYS =
      """
      [{"name":"Tết Dương lịch","calendar":"SOLAR","month":1,"day":1,"first":0,"days":1},
       {"name":"Tết Nguyên đán","calendar":"LUNAR","month":1,"day":1,"first":-1,"days":5},
       {"name":"Giỗ Tổ","calendar":"LUNAR","month":3,"day":10,"first":0,"days":1},
       {"name":"Quốc khánh","calendar":"SOLAR","month":9,"day":2,"first":%s}]""";
  private static final String ONE_DAY = "0,\"days\":1";
  private static final String TWO_DAYS = "-1,\"days\":2";

  private final WorkingDays days =
      new WorkingDays(
          List.of(rule("2000-01-01", WEEK)),
          List.of(
              rule("2000-01-01", HOLIDAYS.formatted(ONE_DAY)),
              rule("2021-01-01", HOLIDAYS.formatted(TWO_DAYS))),
          List.of(rule("2026-01-01", "{\"off\":[\"2026-08-31\"],\"working\":[\"2026-08-22\"]}")));

  private static Rule rule(String from, String parameters) {
    Instant since = Instant.parse(from + "T00:00:00+07:00");
    return new Rule(
        "x", since, null, new JsonMapper().readTree(parameters), "source", false, since, "test");
  }

  private String why(String day) {
    return days.off(LocalDate.parse(day))
        .map(off -> off.reason() + (off.name() == null ? "" : " " + off.name()))
        .orElse("working");
  }

  @Test
  void restsOnTheVietnameseNewYearWhereTheChineseOneIsAnotherDay() {
    assertThat(why("2007-02-17")).isEqualTo("HOLIDAY Tết Nguyên đán");
    assertThat(why("2007-02-21"))
        .as("fifth day 16/02–20/02, made up for Saturday and Sunday")
        .isEqualTo("MADE_UP Tết Nguyên đán");
    assertThat(why("2030-02-01")).isEqualTo("HOLIDAY Tết Nguyên đán");
    assertThat(why("2030-02-02")).isEqualTo("HOLIDAY Tết Nguyên đán");
    assertThat(why("2030-02-05")).isEqualTo("HOLIDAY Tết Nguyên đán");
    assertThat(why("2030-01-31")).isEqualTo("working");
    assertThat(why("2026-02-17")).isEqualTo("HOLIDAY Tết Nguyên đán");
  }

  @Test
  void makesUpForAHolidayOnAWeeklyDayOffByTheNextWorkingDay() {
    assertThat(why("2026-04-26")).isEqualTo("HOLIDAY Giỗ Tổ");
    assertThat(why("2026-04-27")).isEqualTo("MADE_UP Giỗ Tổ");
    assertThat(why("2026-04-28")).isEqualTo("working");
    assertThat(why("2022-01-03")).isEqualTo("MADE_UP Tết Dương lịch");
  }

  @Test
  void judgesEveryDayByTheWordingInForceOnIt() {
    assertThat(why("2020-09-01")).isEqualTo("working");
    assertThat(why("2021-09-01")).isEqualTo("HOLIDAY Quốc khánh");
  }

  @Test
  void obeysTheSwappedDaysOfAYear() {
    assertThat(why("2026-08-22")).isEqualTo("working");
    assertThat(why("2026-08-31")).isEqualTo("SWAPPED");
    assertThat(why("2026-08-23")).isEqualTo("WEEKLY");
  }

  @Test
  void countsDeadlinesInWorkingDays() {
    assertThat(days.after(LocalDate.parse("2026-08-28"), 1)).isEqualTo("2026-09-03");
    assertThat(days.after(LocalDate.parse("2026-02-13"), 2)).isEqualTo("2026-02-24");
    assertThat(days.after(LocalDate.parse("2026-11-28"), 0)).isEqualTo("2026-11-30");
    assertThat(days.after(Instant.parse("2026-11-27T10:00:00Z"), 1))
        .isEqualTo(Instant.parse("2026-11-30T17:00:00Z"));
    assertThat(days.between(LocalDate.parse("2026-08-28"), LocalDate.parse("2026-09-04")))
        .isEqualTo(2);
    assertThat(days.between(LocalDate.parse("2026-09-04"), LocalDate.parse("2026-08-28"))).isZero();
  }

  @Test
  void measuresWorkingTimeWithoutNightsNoonsAndDaysOff() {
    Instant friday = Instant.parse("2026-11-27T11:00:00+07:00");
    assertThat(days.workingTime(friday, Instant.parse("2026-11-30T09:30:00+07:00")))
        .isEqualTo(Duration.ofMinutes(60 + 240 + 90));
    assertThat(days.workingTime(friday, friday)).isZero();
    assertThat(
            days.workingTime(
                Instant.parse("2026-11-28T00:00:00+07:00"),
                Instant.parse("2026-11-30T00:00:00+07:00")))
        .isZero();
  }
}
