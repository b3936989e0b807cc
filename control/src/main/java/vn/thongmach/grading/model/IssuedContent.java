package vn.thongmach.grading.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.grading.GradingInputs;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.regulation.Rule;

/**
 * What an issued grade says, as JSON.
 *
 * @param inputs with the scorecards by id and the hash of their rows
 * @param reasons in Vietnamese, as records are kept
 * @param rules every wording it was graded by
 * @param people names of those who wrote the steps
 */
record IssuedContent(
    UUID id,
    Instant issuedAt,
    GradingRound round,
    @Nullable UnitName heldBy,
    GradingSubject subject,
    @Nullable UnitName unit,
    @Nullable PersonName person,
    String group,
    BigDecimal common,
    BigDecimal results,
    boolean resultsReported,
    GradingInputs inputs,
    BigDecimal points,
    Grade grade,
    boolean capped,
    List<Cited> reasons,
    List<Rule> rules,
    ReviewSteps steps,
    List<PersonName> people,
    @Nullable UUID supersedes,
    @Nullable String cause) {

  /** A reason with the rule it goes by. */
  record Cited(String rule, String text) {}
}
