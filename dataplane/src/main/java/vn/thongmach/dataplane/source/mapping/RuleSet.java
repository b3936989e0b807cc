package vn.thongmach.dataplane.source.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongmach.dataplane.source.mapping.Effect.Kind;
import vn.thongmach.dataplane.source.mapping.Effect.Step;

/** Rules made ready for use. Immutable; deterministic: the same message has the same effect. */
public final class RuleSet {

  /** No rules at all. */
  public static final RuleSet NONE = new RuleSet(List.of());

  /** Most rules of a version. */
  public static final int MOST_RULES = 200;

  private final List<ReadyRule> rules;

  private RuleSet(List<ReadyRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Everything wrong with the rules; nothing when they can be used. */
  public static List<RuleFault> faults(List<MappingRule> rules) {
    List<RuleFault> faults = new ArrayList<>();
    build(rules, faults);
    return faults;
  }

  /**
   * Makes rules ready.
   *
   * @throws IllegalArgumentException when they have faults
   */
  public static RuleSet of(List<MappingRule> rules) {
    List<RuleFault> faults = new ArrayList<>();
    RuleSet built = build(rules, faults);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("Rules have faults: " + faults);
    }
    return built;
  }

  private static RuleSet build(List<MappingRule> rules, List<RuleFault> faults) {
    if (rules.size() > MOST_RULES) {
      faults.add(new RuleFault("rules", RuleFault.Kind.TOO_MANY, Integer.toString(MOST_RULES)));
      return NONE;
    }
    List<ReadyRule> ready = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      String path = "rules[" + i + "]";
      RuleBuilder builder = new RuleBuilder(path, faults);
      ReadyRule rule = builder.build(rules.get(i));
      if (rule != null) {
        ready.add(rule);
        if (!names.add(rule.name())) {
          faults.add(new RuleFault(path + ".name", RuleFault.Kind.NAME_TWICE, rule.name()));
        }
      }
    }
    return new RuleSet(ready);
  }

  /**
   * Applies the rules to a message.
   *
   * @param wellFormed whether the message is in the form of its protocol
   * @param words what the alarm is to carry besides, fit for a column
   */
  public Effect apply(
      MessageProtocol protocol, Map<String, String> fields, boolean wellFormed, String words) {
    List<Step> steps = new ArrayList<>(rules.size());
    MessageFields message = new MessageFields(fields);
    Effect decided = null;
    boolean incomplete = false;
    for (ReadyRule rule : rules) {
      if (decided != null) {
        steps.add(new Step(rule.name(), Kind.NOT_REACHED, "", Map.of()));
        continue;
      }
      ReadyRule.Result result = rule.apply(protocol, message, words);
      steps.add(result.step());
      incomplete |= result.step().kind() == Kind.INCOMPLETE;
      if (result.step().kind() == Kind.DECIDED) {
        decided = new Effect(rule.name(), result.report(), null, steps);
      }
    }
    if (decided != null) {
      return decided;
    }
    String unclear =
        incomplete ? Effect.INCOMPLETE : wellFormed ? Effect.NO_RULE : Effect.MALFORMED;
    return new Effect(null, null, unclear, steps);
  }
}
