package vn.thongmach.measure.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureDraft;
import vn.thongmach.measure.MeasureError;

/** The measures that are reported as business events, kept in memory for a day at most. */
@Component
public class DefinedMeasures {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,59}");
  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_MEANING = 1000;
  private static final int LONGEST_UNIT = 40;
  private static final double WHOLE = 100;
  private static final double GREATEST = 1e9;
  private static final Scope SCOPE = Scope.system("measures");

  private final DefinitionRows rows;
  private final AuditTrail audit;
  private final Clock clock;
  private volatile Known known = new Known(LocalDate.MIN, Map.of());

  DefinedMeasures(DefinitionRows rows, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  private record Known(LocalDate day, Map<String, MeasureDefinition> byCode) {}

  /** All by code. */
  public Collection<MeasureDefinition> all() {
    return read(false).byCode().values();
  }

  /** One by code; a code not known is looked up anew, for others may have added it. */
  public Optional<MeasureDefinition> find(String code) {
    MeasureDefinition measure = read(false).byCode().get(code);
    return Optional.ofNullable(measure == null ? read(true).byCode().get(code) : measure);
  }

  private Known read(boolean anew) {
    LocalDate today = today();
    Known current = known;
    if (anew || !current.day().equals(today)) {
      current =
          new Known(
              today,
              rows.on(SCOPE, today).stream()
                  .collect(
                      Collectors.toMap(
                          MeasureDefinition::code,
                          Function.identity(),
                          (one, other) -> other,
                          TreeMap::new)));
      known = current;
    }
    return current;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  /** Adds a measure. */
  @Transactional
  public MeasureDefinition define(Scope scope, MeasureDraft draft) {
    Problems problems = new Problems();
    String code = problems.text("code", draft.code(), LONGEST_CODE);
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      problems.add("code", MeasureError.CODE_MALFORMED, code);
    }
    MeasureDefinition.Wording vietnamese = wording(problems, "vi", draft.vi());
    MeasureDefinition.Wording english = wording(problems, "en", draft.en());
    String unit = problems.text("unit", draft.unit(), LONGEST_UNIT);
    MeasureDefinition.Kind kind = problems.required("aggregation", draft.aggregation());
    if (kind == MeasureDefinition.Kind.AVAILABILITY || kind == MeasureDefinition.Kind.MEAN) {
      problems.add("aggregation", MeasureError.AGGREGATION_COMPUTED, kind.name());
    }
    boolean share = kind == MeasureDefinition.Kind.RATIO && unit.equals(MeasureDefinition.PERCENT);
    double lowest = number(draft.lowest(), 0);
    double highest = number(draft.highest(), share ? WHOLE : GREATEST);
    if (!(lowest < highest) || Math.abs(lowest) > GREATEST || Math.abs(highest) > GREATEST) {
      problems.add("highest", MeasureError.RANGE_REVERSED, lowest, highest, GREATEST);
    }
    problems.throwIfAny();
    if (kind == null) {
      throw new IllegalStateException("Absent values were refused above");
    }
    MeasureDefinition.Better better = draft.better();
    LocalDate from = draft.validFrom();
    MeasureDefinition measure =
        new MeasureDefinition(
            code,
            unit,
            better == null ? MeasureDefinition.Better.HIGHER : better,
            lowest,
            highest,
            kind,
            from == null ? today() : from,
            vietnamese,
            english,
            false);
    if (!rows.insert(scope, measure)) {
      throw new CodedException(MeasureError.CODE_TAKEN, code);
    }
    audit.record(scope, "MeasureDefined", "measure", code, measure);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            read(true);
          }
        });
    return measure;
  }

  private static MeasureDefinition.Wording wording(
      Problems problems, String field, MeasureDraft.@Nullable WordingDraft draft) {
    String name = problems.text(field + ".name", draft == null ? null : draft.name(), LONGEST_NAME);
    String meaning =
        problems.optionalText(
            field + ".meaning", draft == null ? null : draft.meaning(), LONGEST_MEANING);
    return new MeasureDefinition.Wording(name, meaning == null ? name : meaning);
  }

  private static double number(@Nullable Double given, double otherwise) {
    return given == null ? otherwise : given;
  }
}
