package vn.thongmach.directive.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.DirectiveError;
import vn.thongmach.directive.ResolutionDraft.ClauseDraft;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.VietnameseText;

/** Makes clauses of drafts. A clause comes before those below it, so they form a tree. */
final class ClauseDrafts {

  static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_CODE = 40;

  private ClauseDrafts() {}

  static List<Clause> checked(Problems problems, @Nullable List<@Nullable ClauseDraft> drafts) {
    List<Clause> clauses = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (@Nullable ClauseDraft draft : drafts == null ? List.<@Nullable ClauseDraft>of() : drafts) {
      String path = "clauses[" + clauses.size() + "].";
      Clause clause = checked(problems, path, draft, clauses);
      if (!codes.add(clause.code()) && !clause.code().isEmpty()) {
        problems.add(path + "code", DirectiveError.CLAUSE_CODE_REPEATED, clause.code());
      }
      clauses.add(clause);
    }
    return clauses;
  }

  static Clause checked(
      Problems problems, String path, @Nullable ClauseDraft draft, List<Clause> before) {
    return new Clause(
        UUID.randomUUID(),
        problems.text(path + "code", draft == null ? null : draft.code(), LONGEST_CODE),
        problems.text(path + "text", draft == null ? null : draft.text(), LONGEST_TEXT),
        draft == null ? null : parent(problems, path, draft.parentCode(), before),
        1);
  }

  private static @Nullable UUID parent(
      Problems problems, String path, @Nullable String code, List<Clause> before) {
    if (code == null) {
      return null;
    }
    String kept = VietnameseText.kept(code);
    for (Clause clause : before) {
      if (clause.code().equals(kept)) {
        return clause.id();
      }
    }
    problems.add(path + "parentCode", DirectiveError.PARENT_UNKNOWN, kept);
    return null;
  }
}
