package vn.thongmach.dataplane.source.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.source.mapping.MappingRule.Condition;

class RuleSetTests {

  private static final Map<String, String> DOWN =
      Map.of("hostname", "r1", "severity", "3", "message", "Interface xe-0/0/1 is down");

  @Test
  void fillsTheClaimFromFieldsAndNamedGroups() {
    Effect effect = apply(DOWN, rule("link", "Interface (?P<port>\\S+) is (down|up)"));
    assertThat(effect.rule()).isEqualTo("link");
    assertThat(effect.report())
        .isEqualTo(
            new AlarmReport(
                SourceProtocol.VES,
                "r1",
                "xe-0/0/1",
                "COMMUNICATIONS_ALARM",
                "linkDown",
                "",
                PerceivedSeverity.MAJOR,
                "words"));
    assertThat(effect.steps().getFirst().captured()).containsEntry("port", "xe-0/0/1");
  }

  @Test
  void clearsWithTheSameIdentity() {
    MappingRule rule = rule("link", "Interface (?P<port>\\S+) is (down|up)");
    Map<String, String> up =
        Map.of("hostname", "r1", "severity", "5", "message", "Interface xe-0/0/1 is up");
    AlarmReport cleared = apply(up, rule).report();
    assertThat(cleared.severity()).isEqualTo(PerceivedSeverity.NORMAL);
    assertThat(cleared)
        .usingRecursiveComparison()
        .ignoringFields("severity")
        .isEqualTo(apply(DOWN, rule).report());
  }

  @Test
  void tellsOfEachRuleWhatItDid() {
    MappingRule other = with(rule("other", "x"), "ALERTMANAGER", "ALARM", "${hostname}");
    MappingRule incomplete = with(rule("incomplete", "down"), "SYSLOG", "ALARM", "${nobody}");
    MappingRule ignore = with(rule("ignore", "down"), "SYSLOG", "IGNORE", "${hostname}");
    Effect effect = apply(DOWN, other, rule("miss", "rain"), incomplete, ignore, rule("late", "."));
    assertThat(effect.steps())
        .extracting(Effect.Step::kind)
        .containsExactly(
            Effect.Kind.OTHER_PROTOCOL,
            Effect.Kind.NOT_MATCHED,
            Effect.Kind.INCOMPLETE,
            Effect.Kind.DECIDED,
            Effect.Kind.NOT_REACHED);
    assertThat(effect.steps().get(2).detail()).isEqualTo("object");
    assertThat(effect.report()).isNull();
    assertThat(effect.unclear()).isNull();
    assertThat(apply(DOWN, incomplete).unclear()).isEqualTo(Effect.INCOMPLETE);
    assertThat(apply(DOWN, rule("miss", "rain")).unclear()).isEqualTo(Effect.NO_RULE);
    assertThat(RuleSet.NONE.apply(MessageProtocol.SYSLOG, DOWN, false, "").unclear())
        .isEqualTo(Effect.MALFORMED);
  }

  @Test
  void tellsEverythingWrongWithRulesAtOnce() {
    MappingRule broken =
        new MappingRule(
            "twice",
            "telegraph",
            "ALARM",
            List.of(new Condition("message", "(")),
            "VES",
            "${open",
            null,
            null,
            "cause",
            null,
            "CRITICAL",
            Map.of("bad", "TERRIBLE"),
            null);
    assertThat(RuleSet.faults(List.of(rule("twice", "."), broken, rule("twice", "."))))
        .extracting(RuleFault::path, RuleFault::kind)
        .contains(
            org.assertj.core.groups.Tuple.tuple("rules[1].protocol", RuleFault.Kind.UNKNOWN_WORD),
            org.assertj.core.groups.Tuple.tuple(
                "rules[1].conditions[0].pattern", RuleFault.Kind.PATTERN),
            org.assertj.core.groups.Tuple.tuple("rules[1].object", RuleFault.Kind.TEMPLATE),
            org.assertj.core.groups.Tuple.tuple("rules[1].eventType", RuleFault.Kind.MISSING),
            org.assertj.core.groups.Tuple.tuple(
                "rules[1].severities.bad", RuleFault.Kind.UNKNOWN_WORD),
            org.assertj.core.groups.Tuple.tuple("rules[2].name", RuleFault.Kind.NAME_TWICE));
    assertThatIllegalArgumentException().isThrownBy(() -> RuleSet.of(List.of(broken)));
  }

  @Test
  void takesAPatternThatBacktracksElsewhereInLinearTime() {
    Map<String, String> hostile = Map.of("hostname", "r1", "message", "a".repeat(8_000) + "!");
    assertThat(apply(hostile, rule("slow", "^(a+)+$")).unclear()).isEqualTo(Effect.NO_RULE);
  }

  private static Effect apply(Map<String, String> fields, MappingRule... rules) {
    return RuleSet.of(List.of(rules)).apply(MessageProtocol.SYSLOG, fields, true, "words");
  }

  private static MappingRule rule(String name, String pattern) {
    return new MappingRule(
        name,
        "SYSLOG",
        "ALARM",
        List.of(new Condition("message", pattern)),
        null,
        "${hostname}",
        "${port}",
        "COMMUNICATIONS_ALARM",
        "linkDown",
        null,
        "${severity}",
        Map.of("3", "MAJOR", "5", "WARNING"),
        new Condition("message", " is up$"));
  }

  private static MappingRule with(
      MappingRule rule, String protocol, String action, @Nullable String object) {
    return new MappingRule(
        rule.name(),
        protocol,
        action,
        rule.conditions(),
        rule.names(),
        object,
        rule.interfaceName(),
        rule.eventType(),
        rule.probableCause(),
        rule.specificProblem(),
        rule.perceivedSeverity(),
        rule.severities(),
        rule.clear());
  }
}
