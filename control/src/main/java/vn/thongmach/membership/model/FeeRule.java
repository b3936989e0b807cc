package vn.thongmach.membership.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.membership.FeeBase;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.Rules;

/** How much is due by the wordings of rule {@code membership.fees}. Immutable. */
final class FeeRule {

  private static final BigDecimal HUNDRED_THOUSAND = BigDecimal.valueOf(100_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Rule> wordings;

  /**
   * @param wordings oldest first, at least one
   */
  FeeRule(List<Rule> wordings) {
    this.wordings = List.copyOf(wordings);
  }

  /** Đồng due in a month, rounded half up to whole đồng; by the wording of its first day. */
  long due(YearMonth month, FeeBase base) {
    JsonNode rule = on(month);
    BigDecimal relief = BigDecimal.valueOf(base.relief().percent());
    String kind = base.kind().name();
    Long income = base.income();
    return base.kind().ofIncome()
        ? BigDecimal.valueOf(income == null ? 0 : income)
            .multiply(rule.required("perMille").required(kind).decimalValue())
            .multiply(relief)
            .divide(HUNDRED_THOUSAND, 0, RoundingMode.HALF_UP)
            .longValueExact()
        : BigDecimal.valueOf(rule.required("dong").required(kind).longValue())
            .multiply(relief)
            .divide(HUNDRED, 0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  private JsonNode on(YearMonth month) {
    Instant start = month.atDay(1).atStartOfDay(Period.ZONE).toInstant();
    return wordings.reversed().stream()
        .filter(wording -> !wording.effectiveFrom().isAfter(start))
        .findFirst()
        .orElseGet(wordings::getFirst)
        .parameters();
  }

  /** The rule as it stands. */
  @Component
  static class Present {

    private static final Scope SCOPE = Scope.system("membership");

    private final Rules rules;

    Present(Rules rules) {
      this.rules = rules;
    }

    FeeRule get() {
      return new FeeRule(rules.history(SCOPE, Rules.MEMBERSHIP_FEES));
    }
  }
}
