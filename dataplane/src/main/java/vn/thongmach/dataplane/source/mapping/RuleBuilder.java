package vn.thongmach.dataplane.source.mapping;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.source.mapping.MappingRule.Condition;

/** Makes one rule ready and tells everything wrong with it. */
final class RuleBuilder {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_CONDITIONS = 10;
  private static final int MOST_SEVERITIES = 50;

  private final String path;
  private final List<RuleFault> faults;

  RuleBuilder(String path, List<RuleFault> faults) {
    this.path = path;
    this.faults = faults;
  }

  @Nullable ReadyRule build(@Nullable MappingRule rule) {
    if (rule == null) {
      fault("", RuleFault.Kind.MISSING, "");
      return null;
    }
    int before = faults.size();
    String name = text("name", rule.name(), LONGEST_NAME, true);
    MessageProtocol protocol =
        word("protocol", rule.protocol(), MessageProtocol.class, MessageProtocol.SYSLOG);
    boolean alarm = word("action", rule.action(), Action.class, Action.ALARM) == Action.ALARM;
    SourceProtocol names =
        rule.names() == null
            ? SourceProtocol.VES
            : word("names", rule.names(), SourceProtocol.class, SourceProtocol.VES);
    List<ReadyRule.Test> conditions = conditions(rule.conditions());
    Map<String, Template> templates = new HashMap<>();
    template(templates, ReadyRule.OBJECT, rule.object(), alarm);
    template(templates, ReadyRule.INTERFACE, rule.interfaceName(), false);
    template(templates, ReadyRule.EVENT_TYPE, rule.eventType(), alarm);
    template(templates, ReadyRule.CAUSE, rule.probableCause(), alarm);
    template(templates, ReadyRule.PROBLEM, rule.specificProblem(), false);
    template(templates, ReadyRule.SEVERITY, rule.perceivedSeverity(), alarm);
    Map<String, PerceivedSeverity> severities = severities(rule.severities());
    ReadyRule.Test clear = rule.clear() == null ? null : test("clear", rule.clear());
    return faults.size() > before
        ? null
        : new ReadyRule(name, protocol, alarm, conditions, names, templates, severities, clear);
  }

  private enum Action {
    ALARM,
    IGNORE
  }

  private List<ReadyRule.Test> conditions(@Nullable List<Condition> given) {
    List<ReadyRule.Test> tests = new ArrayList<>();
    List<Condition> conditions = given == null ? List.of() : given;
    if (conditions.isEmpty()) {
      fault("conditions", RuleFault.Kind.MISSING, "");
    } else if (conditions.size() > MOST_CONDITIONS) {
      fault("conditions", RuleFault.Kind.TOO_MANY, Integer.toString(MOST_CONDITIONS));
    } else {
      for (int i = 0; i < conditions.size(); i++) {
        ReadyRule.Test test = test("conditions[" + i + "]", conditions.get(i));
        if (test != null) {
          tests.add(test);
        }
      }
    }
    return List.copyOf(tests);
  }

  private ReadyRule.@Nullable Test test(String place, @Nullable Condition condition) {
    if (condition == null) {
      fault(place, RuleFault.Kind.MISSING, "");
      return null;
    }
    String field = text(place + ".field", condition.field(), LONGEST_TEXT, true);
    String pattern = text(place + ".pattern", condition.pattern(), LONGEST_TEXT, true);
    try {
      return new ReadyRule.Test(field, Pattern.compile(pattern));
    } catch (PatternSyntaxException malformed) {
      fault(place + ".pattern", RuleFault.Kind.PATTERN, malformed.getDescription());
      return null;
    }
  }

  private void template(
      Map<String, Template> templates, String property, @Nullable String given, boolean needed) {
    String text = text(property, given, LONGEST_TEXT, needed);
    if (!text.isEmpty()) {
      Template template = Template.of(text);
      if (template == null) {
        fault(property, RuleFault.Kind.TEMPLATE, text);
      } else {
        templates.put(property, template);
      }
    }
  }

  private Map<String, PerceivedSeverity> severities(@Nullable Map<String, String> given) {
    Map<String, PerceivedSeverity> severities = new HashMap<>();
    Map<String, String> words = given == null ? Map.of() : given;
    if (words.size() > MOST_SEVERITIES) {
      fault("severities", RuleFault.Kind.TOO_MANY, Integer.toString(MOST_SEVERITIES));
      return severities;
    }
    words.forEach(
        (theirs, ours) ->
            severities.put(
                theirs.toLowerCase(Locale.ROOT),
                word(
                    "severities." + theirs,
                    ours,
                    PerceivedSeverity.class,
                    PerceivedSeverity.WARNING)));
    return severities;
  }

  private String text(String place, @Nullable String given, int longest, boolean needed) {
    String text = given == null ? "" : given.strip();
    if (text.isEmpty() && needed) {
      fault(place, RuleFault.Kind.MISSING, "");
    } else if (text.length() > longest) {
      fault(place, RuleFault.Kind.TOO_LONG, Integer.toString(longest));
      return "";
    }
    return text;
  }

  private <E extends Enum<E>> E word(
      String place, @Nullable String given, Class<E> choices, E otherwise) {
    if (given == null || given.isBlank()) {
      fault(place, RuleFault.Kind.MISSING, "");
      return otherwise;
    }
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().equalsIgnoreCase(given.strip())) {
        return choice;
      }
    }
    fault(place, RuleFault.Kind.UNKNOWN_WORD, given.length() > 50 ? given.substring(0, 50) : given);
    return otherwise;
  }

  private void fault(String place, RuleFault.Kind kind, String detail) {
    faults.add(new RuleFault(place.isEmpty() ? path : path + "." + place, kind, detail));
  }
}
