package vn.thongmach.regulation.model;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Forms of the rules about emulation. */
final class EmulationForms {

  static final String TITLES =
      "{\"regulation\":\"06/2022/QH15\",\"article\":\"Điều"
          + " 19–28\",\"titles\":[{\"code\":\"lao-dong-tien-tien\",\"vi\":\"Lao động tiên"
          + " tiến\",\"en\":\"Advanced worker\",\"for\":\"PERSON\",\"decides\":\"Thủ trưởng đơn"
          + " vị\",\"quota\":{\"share\":0.15,\"of\":\"PEOPLE\"}}]}";

  private static final Set<String> HOLDERS = Set.of("UNIT", "PERSON");
  private static final Set<String> BASES = Set.of("PEOPLE", "UNITS");
  private static final int MOST_TITLES = 50;
  private static final int MOST_NUMBER = 10_000;
  private static final int LONGEST = 200;

  private EmulationForms() {}

  static boolean areTitles(JsonNode parameters) {
    JsonNode titles = parameters.path("titles");
    Set<String> codes = new HashSet<>();
    return parameters.size() == 3
        && ElectionForms.areCited(parameters)
        && titles.isArray()
        && titles.size() >= 1
        && titles.size() <= MOST_TITLES
        && titles.valueStream().allMatch(title -> isTitle(title) && codes.add(text(title, "code")))
        && titles.valueStream().allMatch(title -> isQuota(title.path("quota"), codes));
  }

  private static boolean isTitle(JsonNode title) {
    return title.size() == 6
        && title.has("quota")
        && isText(title, "code")
        && isText(title, "vi")
        && isText(title, "en")
        && isText(title, "decides")
        && HOLDERS.contains(text(title, "for"));
  }

  private static boolean isQuota(JsonNode quota, Set<String> codes) {
    if (quota.isNull()) {
      return true;
    }
    if (quota.has("number")) {
      return quota.size() == 1 && PublicHolidays.within(quota.path("number"), 0, MOST_NUMBER);
    }
    boolean ofTitle = text(quota, "of").equals("TITLE") && codes.contains(text(quota, "title"));
    return ElectionForms.isShare(quota.path("share"))
        && (quota.size() == 3 ? ofTitle : quota.size() == 2 && BASES.contains(text(quota, "of")));
  }

  private static boolean isText(JsonNode title, String name) {
    String text = text(title, name);
    return !text.isBlank() && text.length() <= LONGEST;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).stringValue("");
  }
}
