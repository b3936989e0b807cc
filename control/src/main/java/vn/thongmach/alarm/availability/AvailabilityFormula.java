package vn.thongmach.alarm.availability;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.regulation.Rules;

/** Says in words and numbers how an availability came about. */
@Component
class AvailabilityFormula {

  private static final int SHOWN_DECIMALS = 6;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Texts texts;

  AvailabilityFormula(Texts texts) {
    this.texts = texts;
  }

  /** Of an availability derived through what is needed. */
  String words(MeasureReading reading, Locale language) {
    String rules =
        reading.rules().stream()
            .map(rule -> rule(rule, language))
            .collect(Collectors.joining("; "));
    String left =
        texts.of(
            language,
            "alarm.service-availability.left-out",
            number(reading.inputs().get("plannedSeconds"), language),
            number(reading.inputs().get("unknownSeconds"), language));
    Number customers = reading.inputs().get("customers");
    Number sites = reading.inputs().get("sites");
    if (customers != null || sites != null) {
      left =
          left
              + " "
              + (customers == null
                  ? texts.of(
                      language, "alarm.service-availability.by-sites", number(sites, language))
                  : texts.of(
                      language,
                      "alarm.service-availability.by-customers",
                      number(customers, language),
                      number(reading.inputs().get("objects"), language)));
    }
    return reading.value() == null
        ? texts.of(language, "alarm.service-availability.formula-without-value", left, rules)
        : texts.of(
            language,
            "alarm.service-availability.formula",
            number(reading.inputs().get("outageSeconds"), language),
            number(reading.inputs().get("observedSeconds"), language),
            number(reading.value(), language),
            left,
            rules);
  }

  private String rule(AppliedRule rule, Locale language) {
    String since = DATE.format(LocalDate.ofInstant(rule.effectiveFrom(), Period.ZONE));
    return rule.code().equals(Rules.OUTAGE_SEVERITIES)
        ? texts.of(
            language,
            "alarm.availability.rule",
            rule.parameters().replaceAll("[\\[\\]\"]", "").replace(",", ", "),
            since)
        : texts.of(language, "alarm.service-availability.rule", rule.code(), since);
  }

  static String number(@Nullable Number value, Locale language) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(SHOWN_DECIMALS);
    return value == null ? "" : format.format(value);
  }
}
