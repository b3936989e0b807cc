package vn.thongmach.dataplane.source.mapping;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.source.SourceText;
import vn.thongmach.dataplane.source.mapping.Effect.Kind;
import vn.thongmach.dataplane.source.mapping.Effect.Step;

/** A rule with its patterns compiled. */
record ReadyRule(
    String name,
    MessageProtocol protocol,
    boolean alarm,
    List<Test> conditions,
    SourceProtocol names,
    Map<String, Template> templates,
    Map<String, PerceivedSeverity> severities,
    @Nullable Test clear) {

  static final String OBJECT = "object";
  static final String INTERFACE = "interfaceName";
  static final String EVENT_TYPE = "eventType";
  static final String CAUSE = "probableCause";
  static final String PROBLEM = "specificProblem";
  static final String SEVERITY = "perceivedSeverity";

  private static final List<String> NEEDED = List.of(OBJECT, EVENT_TYPE, CAUSE);

  /** A pattern to be found in a field. */
  record Test(String field, Pattern pattern) {
    boolean holds(MessageFields fields, Map<String, String> captured) {
      String text = fields.get(field);
      if (text == null) {
        return false;
      }
      Matcher matcher = pattern.matcher(text);
      if (!matcher.find()) {
        return false;
      }
      for (String group : pattern.namedGroups().keySet()) {
        String found = matcher.group(group);
        if (found != null) {
          captured.put(group, found);
        }
      }
      return true;
    }
  }

  /** What it did, and the claim it made. */
  record Result(Step step, @Nullable AlarmReport report) {}

  Result apply(MessageProtocol spoken, MessageFields fields, String words) {
    Map<String, String> captured = new TreeMap<>();
    if (spoken != protocol) {
      return new Result(new Step(name, Kind.OTHER_PROTOCOL, "", captured), null);
    }
    for (Test condition : conditions) {
      if (!condition.holds(fields, captured)) {
        return new Result(new Step(name, Kind.NOT_MATCHED, condition.field(), captured), null);
      }
    }
    boolean clears = clear != null && clear.holds(fields, captured);
    if (!alarm) {
      return new Result(new Step(name, Kind.DECIDED, "", captured), null);
    }
    Template.Values values =
        name -> captured.containsKey(name) ? captured.get(name) : fields.get(name);
    Map<String, String> filled = new HashMap<>();
    templates.forEach(
        (property, template) -> {
          String text = template.fill(values);
          if (text != null && !text.isEmpty()) {
            filled.put(property, SourceText.name(text));
          }
        });
    for (String property : NEEDED) {
      if (!filled.containsKey(property)) {
        return new Result(new Step(name, Kind.INCOMPLETE, property, captured), null);
      }
    }
    PerceivedSeverity severity =
        clears ? PerceivedSeverity.NORMAL : severity(filled.getOrDefault(SEVERITY, ""));
    if (severity == null) {
      return new Result(new Step(name, Kind.INCOMPLETE, SEVERITY, captured), null);
    }
    return new Result(
        new Step(name, Kind.DECIDED, "", captured),
        new AlarmReport(
            names,
            filled.getOrDefault(OBJECT, ""),
            filled.get(INTERFACE),
            filled.getOrDefault(EVENT_TYPE, ""),
            filled.getOrDefault(CAUSE, ""),
            filled.getOrDefault(PROBLEM, ""),
            severity,
            words));
  }

  private @Nullable PerceivedSeverity severity(String word) {
    PerceivedSeverity mapped = severities.get(word.toLowerCase(Locale.ROOT));
    if (mapped != null) {
      return mapped;
    }
    for (PerceivedSeverity severity : PerceivedSeverity.values()) {
      if (severity.name().equalsIgnoreCase(word)) {
        return severity;
      }
    }
    return null;
  }
}
