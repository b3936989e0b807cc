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
