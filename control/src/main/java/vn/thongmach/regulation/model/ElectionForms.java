package vn.thongmach.regulation.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The forms of the rules of elections. */
final class ElectionForms {

  static final String BALLOT =
      "{\"regulation\":\"190-QĐ/TW\",\"article\":\"Điều 15\",\"invalid\":[\"not_issued\","
          + "\"signed_or_marked\",\"names_outside\",\"too_many\",\"both_or_neither\","
          + "\"nobody_chosen\"],\"columnsUpToSeats\":true}";
  static final String MAJORITY =
      "{\"regulation\":\"190-QĐ/TW\",\"article\":\"Điều 30\",\"over\":0.5}";
  static final String TIE =
      "{\"regulation\":\"190-QĐ/TW\",\"article\":\"Điều 30\",\"atLastSeat\":\"CONGRESS_DECIDES\"}";

  static final String LIST =
      "{\"regulation\":\"190-QĐ/TW\",\"article\":\"Điều 13\",\"surplusMost\":0.3,"
          + "\"surplusLeast\":1,\"preparedFrom\":0.1,\"preparedTo\":0.15,"
          + "\"outsideSupportOver\":0.3,\"surplusFor\":[\"COMMITTEE\",\"STANDING_COMMITTEE\"]}";
  static final String AFTERCARE =
      "{\"regulation\":\"190-QĐ/TW\",\"article\":\"Điều 32\",\"complaintWorkingDays\":15,"
          + "\"sealedMonths\":6}";

  static final String NOTICES =
      "{\"recordAfter\":1,\"ratificationAfter\":10,\"complaintsBefore\":3,\"complaintsAfter\":1,"
          + "\"sealedAfter\":1}";

  private static final Set<String> STEPS =
      Set.of(
          "recordAfter", "ratificationAfter", "complaintsBefore", "complaintsAfter", "sealedAfter");
  private static final int MOST_NOTICE_DAYS = 60;
  private static final Set<String> OFFICES =
      Set.of(
          "COMMITTEE",
          "STANDING_COMMITTEE",
          "SECRETARY",
          "DEPUTY_SECRETARY",
          "INSPECTION_COMMISSION",
          "INSPECTION_HEAD",
          "DELEGATION");
  private static final int MOST_SURPLUS = 1000;
  private static final int MOST_DAYS = 366;
  private static final int MOST_MONTHS = 120;
  private static final Set<String> REASONS =
      Set.of(
          "not_issued",
          "signed_or_marked",
          "names_outside",
          "too_many",
          "both_or_neither",
          "nobody_chosen");
  private static final Set<String> LAST_SEAT = Set.of("CONGRESS_DECIDES", "LIST_ORDER");
  private static final int LONGEST = 100;

  private ElectionForms() {}

  static boolean isBallot(JsonNode parameters) {
    JsonNode reasons = parameters.path("invalid");
    Set<String> seen = new HashSet<>();
    return parameters.size() == 4
        && areCited(parameters)
        && reasons.isArray()
        && reasons
            .valueStream()
            .allMatch(
                reason ->
                    REASONS.contains(reason.stringValue("")) && seen.add(reason.stringValue()))
        && parameters.path("columnsUpToSeats").isBoolean();
  }

  static boolean isMajority(JsonNode parameters) {
    return parameters.size() == 3
        && areCited(parameters)
        && isShare(parameters.path("over"))
        && parameters.path("over").decimalValue().compareTo(BigDecimal.ONE) < 0;
  }

  static boolean isTie(JsonNode parameters) {
    return parameters.size() == 3
        && areCited(parameters)
        && LAST_SEAT.contains(parameters.path("atLastSeat").stringValue(""));
  }

  static boolean isList(JsonNode parameters) {
    JsonNode offices = parameters.path("surplusFor");
    Set<String> seen = new HashSet<>();
    return parameters.size() == 8
        && areCited(parameters)
        && isShare(parameters.path("surplusMost"))
        && PublicHolidays.within(parameters.path("surplusLeast"), 0, MOST_SURPLUS)
        && isShare(parameters.path("preparedFrom"))
        && isShare(parameters.path("preparedTo"))
        && isShare(parameters.path("outsideSupportOver"))
        && offices.isArray()
        && offices
            .valueStream()
            .allMatch(
                office ->
                    OFFICES.contains(office.stringValue("")) && seen.add(office.stringValue()));
  }

  static boolean isAftercare(JsonNode parameters) {
    return parameters.size() == 4
        && areCited(parameters)
        && PublicHolidays.within(parameters.path("complaintWorkingDays"), 0, MOST_DAYS)
        && PublicHolidays.within(parameters.path("sealedMonths"), 0, MOST_MONTHS);
  }

  static boolean areNotices(JsonNode parameters) {
    return parameters.size() == STEPS.size()
        && STEPS.stream()
            .allMatch(step -> PublicHolidays.within(parameters.path(step), 0, MOST_NOTICE_DAYS));
  }

  /** Whether parameters name the regulation and the article they come from. */
  static boolean areCited(JsonNode parameters) {
    return isWord(parameters.path("regulation")) && isWord(parameters.path("article"));
  }

  /** A number from 0 to 1. */
  static boolean isShare(JsonNode number) {
    return isWithin(number, 1);
  }

  static boolean isWithin(JsonNode number, int most) {
    return number.isNumber()
        && number.decimalValue().signum() >= 0
        && number.decimalValue().compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  private static boolean isWord(JsonNode word) {
    return word.isString()
        && !word.stringValue().isBlank()
        && word.stringValue().length() <= LONGEST;
  }
}
