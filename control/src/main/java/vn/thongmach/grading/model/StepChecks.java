package vn.thongmach.grading.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.evaluation.grading.ReasonWords;
import vn.thongmach.grading.CommonCriterion;
import vn.thongmach.grading.GradingError;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.ReviewDrafts;
import vn.thongmach.grading.ReviewSteps.CommentText;
import vn.thongmach.grading.ReviewSteps.DecisionText;
import vn.thongmach.grading.ReviewSteps.ProposalText;
import vn.thongmach.grading.ReviewSteps.SelfReviewText;
import vn.thongmach.kernel.Problems;

/** Checks what is written as a step of a review; all problems together. */
@Component
class StepChecks {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private static final int LONGEST_PART = 10_000;
  private static final int LONGEST_COMMENT = 10_000;
  private static final int MOST_PRESENT = 10_000;
  private static final int MOST_DECIMALS = 2;

  SelfReviewText review(ReviewDrafts.SelfReviewDraft draft, List<CommonCriterion> criteria) {
    Problems problems = new Problems();
    String achievements = problems.text("achievements", draft.achievements(), LONGEST_PART);
    String weaknesses = problems.text("weaknesses", draft.weaknesses(), LONGEST_PART);
    String mended = problems.text("mended", draft.mended(), LONGEST_PART);
    String explanations = problems.optionalText("explanations", draft.explanations(), LONGEST_PART);
    String responsibility =
        problems.optionalText("responsibility", draft.responsibility(), LONGEST_PART);
    String remedies = problems.text("remedies", draft.remedies(), LONGEST_PART);
    Map<String, BigDecimal> points = points(problems, draft.points(), criteria);
    Grade grade = problems.required("grade", draft.grade());
    problems.throwIfAny();
    return new SelfReviewText(
        achievements,
        weaknesses,
        mended,
        explanations,
        responsibility,
        remedies,
        points,
        Problems.given(grade));
  }

  CommentText comment(
      ReviewDrafts.CollectiveCommentDraft draft, GradingRound round, LocalDate today) {
    Problems problems = new Problems();
    LocalDate day = problems.required("day", draft.day());
    if (day != null && (day.isAfter(today) || day.isBefore(round.first()))) {
      problems.add(
          "day",
          GradingError.DAY_OUTSIDE,
          DAY.format(day),
          DAY.format(round.first()),
          DAY.format(today));
    }
    String text = problems.text("text", draft.text(), LONGEST_COMMENT);
    Integer present = problems.required("present", draft.present());
    if (present != null && (present < 1 || present > MOST_PRESENT)) {
      problems.add("present", GradingError.POINTS_OUTSIDE, present, 1, MOST_PRESENT);
    }
    Map<Grade, Integer> votes = new EnumMap<>(Grade.class);
    long sum = 0;
    for (Map.Entry<Grade, @Nullable Integer> each :
        (draft.votes() == null ? Map.<Grade, @Nullable Integer>of() : draft.votes()).entrySet()) {
      Integer number = each.getValue();
      if (number == null || number < 0 || number > MOST_PRESENT) {
        problems.add(
            "votes." + each.getKey(),
            GradingError.POINTS_OUTSIDE,
            String.valueOf(number),
            0,
            MOST_PRESENT);
      } else if (number > 0) {
        votes.put(each.getKey(), number);
        sum += number;
      }
    }
    if (present != null && sum > present) {
      problems.add("votes", GradingError.VOTES_ABOVE, sum, present);
    }
    problems.throwIfAny();
    return new CommentText(Problems.given(day), text, Problems.given(present), Map.copyOf(votes));
  }

  ProposalText proposal(
      ReviewDrafts.GradeProposalDraft draft,
      List<CommonCriterion> criteria,
      Map<String, BigDecimal> before) {
    Problems problems = new Problems();
    Map<String, BigDecimal> points = points(problems, draft.points(), criteria);
    Grade grade = problems.required("grade", draft.grade());
    String reason = why(problems, draft.reason(), points, before);
    problems.throwIfAny();
    return new ProposalText(points, Problems.given(grade), reason);
  }

  /**
   * @param counted points that scorecards give; null where none does
   * @param most the most points for results
   * @param anew whether a grade that was issued is decided anew
   */
  DecisionText decision(
      ReviewDrafts.GradeDecisionDraft draft,
      List<CommonCriterion> criteria,
      Map<String, BigDecimal> before,
      @Nullable BigDecimal counted,
      BigDecimal most,
      boolean anew) {
    Problems problems = new Problems();
    Map<String, BigDecimal> points = points(problems, draft.points(), criteria);
    String reason = why(problems, draft.reason(), points, before);
    BigDecimal reported = draft.reportedResults();
    String reportedReason = null;
    if (counted != null && reported != null) {
      problems.add(
          "reportedResults",
          GradingError.RESULTS_THERE,
          ReasonWords.plain(counted).toPlainString());
    } else if (counted == null) {
      number(problems, "reportedResults", reported, most);
      reportedReason =
          problems.text("reportedReason", draft.reportedReason(), Problems.LONGEST_REASON);
    }
    String cause = anew ? problems.text("cause", draft.cause(), Problems.LONGEST_REASON) : null;
    problems.throwIfAny();
    return new DecisionText(points, reason, reported, reportedReason, cause);
  }

  private static @Nullable String why(
      Problems problems,
      @Nullable String reason,
      Map<String, BigDecimal> points,
      Map<String, BigDecimal> before) {
    String why = problems.optionalText("reason", reason, Problems.LONGEST_REASON);
    boolean altered =
        points.entrySet().stream()
            .anyMatch(
                each -> {
                  BigDecimal old = before.get(each.getKey());
                  return old == null || old.compareTo(each.getValue()) != 0;
                });
    if (altered && why == null && problems.none()) {
      problems.add("reason", GradingError.REASON_NEEDED);
    }
    return why;
  }

  private static Map<String, BigDecimal> points(
      Problems problems,
      @Nullable Map<String, @Nullable BigDecimal> wanted,
      List<CommonCriterion> criteria) {
    Map<String, @Nullable BigDecimal> given = wanted == null ? Map.of() : wanted;
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    for (CommonCriterion criterion : criteria) {
      BigDecimal number =
          number(
              problems,
              "points." + criterion.code(),
              given.get(criterion.code()),
              criterion.points());
      if (number != null) {
        points.put(criterion.code(), number);
      }
    }
    given.keySet().stream()
        .filter(code -> criteria.stream().noneMatch(each -> each.code().equals(code)))
        .min(Comparator.naturalOrder())
        .ifPresent(
            code ->
                problems.add(
                    "points",
                    GradingError.CRITERION_UNKNOWN,
                    code,
                    criteria.stream().map(CommonCriterion::code).toList()));
    return points;
  }

  private static @Nullable BigDecimal number(
      Problems problems, String field, @Nullable BigDecimal number, BigDecimal most) {
    problems.required(field, number);
    if (number == null) {
      return null;
    }
    if (number.signum() < 0 || number.compareTo(most) > 0) {
      problems.add(
          field,
          GradingError.POINTS_OUTSIDE,
          shown(number),
          0,
          ReasonWords.plain(most).toPlainString());
    } else if (ReasonWords.plain(number).scale() > MOST_DECIMALS) {
      problems.add(field, GradingError.POINTS_DECIMALS, shown(number), MOST_DECIMALS);
    }
    return number;
  }

  /** As it was written, unless that is endless. */
  private static String shown(BigDecimal number) {
    String written = number.toString();
    return written.length() > 40 ? written.substring(0, 40) + "…" : written;
  }
}
