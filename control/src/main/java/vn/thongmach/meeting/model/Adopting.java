package vn.thongmach.meeting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.CommitmentDraft;
import vn.thongmach.directive.Commitments;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.ResolutionDraft;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.Problems;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingError;
import vn.thongmach.meeting.MeetingResolutionDraft;
import vn.thongmach.meeting.MeetingResolutionDraft.AdoptedClause;
import vn.thongmach.meeting.MeetingResolutionDraft.AdoptedCommitment;
import vn.thongmach.organisation.References;

/** Records a resolution with its commitments, or tells everything wrong with both at once. */
@Component
class Adopting {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}._-]+");
  private static final int MOST_CLAUSES = 50;
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_STEM = 36;

  private final Resolutions resolutions;
  private final Commitments commitments;
  private final References references;

  Adopting(Resolutions resolutions, Commitments commitments, References references) {
    this.resolutions = resolutions;
    this.commitments = commitments;
    this.references = references;
  }

  /** In the caller's transaction, which ends with what it throws. */
  Resolution adopt(Scope scope, Meeting meeting, MeetingResolutionDraft draft) {
    List<@Nullable AdoptedClause> clauses = draft.clauses() == null ? List.of() : draft.clauses();
    Problems problems = new Problems();
    if (clauses.size() > MOST_CLAUSES) {
      problems.add("clauses", MeetingError.TOO_MANY, clauses.size(), MOST_CLAUSES);
      problems.throwIfAny();
    }
    for (int at = 0; at < clauses.size(); at++) {
      AdoptedClause clause = clauses.get(at);
      if (clause != null && clause.commitment() != null) {
        check(scope, problems, "clauses[" + at + "].commitment.", clause.commitment());
      }
    }
    List<Problem> wrong = new ArrayList<>();
    collect(wrong, problems::throwIfAny);
    List<Resolution> adopted = new ArrayList<>();
    collect(wrong, () -> adopted.add(resolutions.adopt(scope, draft(meeting, draft, clauses))));
    if (!wrong.isEmpty()) {
      throw new CodedException(wrong);
    }
    Resolution resolution = adopted.getFirst();
    for (int at = 0; at < clauses.size(); at++) {
      AdoptedClause clause = clauses.get(at);
      if (clause != null && clause.commitment() != null) {
        UUID on = resolution.clauses().get(at).id();
        commit(scope, resolution, at, on, clause.text(), clause.commitment());
      }
    }
    return resolution;
  }

  private static void collect(List<Problem> wrong, Runnable work) {
    try {
      work.run();
    } catch (CodedException e) {
      wrong.addAll(e.problems());
    }
  }

  private void check(Scope scope, Problems problems, String field, AdoptedCommitment commitment) {
    problems.optionalText(field + "text", commitment.text(), LONGEST_TEXT);
    references.unit(scope, problems, field + "unit", commitment.unit());
    references.optionalPerson(scope, problems, field + "person", commitment.person());
    problems.required(field + "due", commitment.due());
  }

  private static ResolutionDraft draft(
      Meeting meeting, MeetingResolutionDraft draft, List<@Nullable AdoptedClause> clauses) {
    List<ResolutionDraft.@Nullable ClauseDraft> drafts = new ArrayList<>();
    for (int at = 0; at < clauses.size(); at++) {
      AdoptedClause clause = clauses.get(at);
      drafts.add(
          new ResolutionDraft.ClauseDraft(
              Integer.toString(at + 1), clause == null ? null : clause.text()));
    }
    return new ResolutionDraft(
        draft.symbol(), draft.title(), draft.kind(), meeting.body(), meeting.day(), drafts);
  }

  private void commit(
      Scope scope,
      Resolution resolution,
      int at,
      UUID clause,
      @Nullable String clauseText,
      AdoptedCommitment commitment) {
    String stem = BETWEEN.matcher(resolution.symbol()).replaceAll("-");
    String text = commitment.text();
    commitments.make(
        scope,
        new CommitmentDraft(
            stem.substring(0, Math.min(stem.length(), LONGEST_STEM)) + "." + (at + 1),
            text == null || text.isBlank() ? clauseText : text,
            clause,
            commitment.unit(),
            commitment.person(),
            commitment.due(),
            null,
            null));
  }
}
