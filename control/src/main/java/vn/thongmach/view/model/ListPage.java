package vn.thongmach.view.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thongmach.access.AccessRules;
import vn.thongmach.access.Scope;

/** The lists that can be looked at in saved ways, and what each understands in its address. */
enum ListPage {
  OBSTACLES(
      "/api/obstacles",
      Map.of(
          "q", Form.WORDS,
          "show", Pattern.compile("open|mine|removed"),
          "view", Pattern.compile("list|desks|units"),
          "desk", Form.ID,
          "deskUnit", Form.ID)),
  HANDOVERS(
      "/api/handovers",
      Map.of(
          "q", Form.WORDS,
          "view", Pattern.compile("open|taken|given|ended|seams"),
          "from", Form.ID,
          "to", Form.ID)),
  PLANS(
      "/api/target-plans",
      Map.of(
          "q",
          Form.WORDS,
          "view",
          Pattern.compile("table|proposals"),
          "year",
          Pattern.compile("20\\d{2}"),
          "unit",
          Form.ID)),
  PROGRAMMES(
      "/api/programmes",
      Map.of("q", Form.WORDS, "view", Pattern.compile("programmes|key-tasks|committees"))),
  ALARMS("/api/alarms", Map.of("state", Pattern.compile("open|cleared|all")));

  private final String endpoint;
  private final Map<String, Pattern> params;

  ListPage(String endpoint, Map<String, Pattern> params) {
    this.endpoint = endpoint;
    this.params = params;
  }

  static Optional<ListPage> of(String name) {
    return Arrays.stream(values()).filter(page -> page.wireName().equals(name)).findFirst();
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the page understands a parameter with that value. */
  boolean understands(String name, String value) {
    Pattern form = params.get(name);
    return form != null && form.matcher(value).matches();
  }

  /** Whether the role behind a scope reads what the page lists. */
  boolean isOpenTo(Scope scope) {
    return AccessRules.rowFor("GET", endpoint).filter(row -> row.permits(scope.role())).isPresent();
  }

  private static final class Form {

    static final Pattern WORDS = Pattern.compile("[^\\p{Cc}]{1,200}");
    static final Pattern ID =
        Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  }
}
