package vn.thongmach.dataplane.source.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it is written and kept. The first rule whose conditions all hold and whose templates
 * can be filled decides. A template is text with {@code ${name}} in it: a named group of the rule's
 * patterns, else a field of the message.
 *
 * @param name how people call it, unique within a version
 * @param protocol {@code ALERTMANAGER}, {@code SYSLOG} or {@code SNMP}
 * @param action {@code ALARM}, or {@code IGNORE} for what is known to be no alarm
 * @param names under which names the object is found: {@code VES} or {@code SNMP}; nothing is VES
 * @param object template: the name of the managed object
 * @param interfaceName template: port or card of it; nothing where there is none
 * @param eventType template: X.733 event type
 * @param probableCause template: X.733 probable cause
 * @param specificProblem template: X.733 specific problem
 * @param perceivedSeverity template: a key of {@code severities}, or a severity itself
 * @param severities severity by the source's own word, whatever its case
 * @param clear when this holds too, the message clears the alarm
 */
public record MappingRule(
    @Nullable String name,
    @Nullable String protocol,
    @Nullable String action,
    @Nullable List<Condition> conditions,
    @Nullable String names,
    @Nullable String object,
    @Nullable String interfaceName,
    @Nullable String eventType,
    @Nullable String probableCause,
    @Nullable String specificProblem,
    @Nullable String perceivedSeverity,
    @Nullable Map<String, String> severities,
    @Nullable Condition clear) {

  /**
   * A field that a pattern is to be found in.
   *
   * @param pattern RE2; found anywhere unless it begins with ^ or ends with $
   */
  public record Condition(@Nullable String field, @Nullable String pattern) {}
}
