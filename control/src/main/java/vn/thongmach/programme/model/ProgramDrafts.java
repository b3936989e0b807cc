package vn.thongmach.programme.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.programme.ActionProgram.BudgetYear;
import vn.thongmach.programme.ActionProgram.Post;
import vn.thongmach.programme.ActionProgram.PostKind;
import vn.thongmach.programme.ActionProgramDraft.BudgetDraft;
import vn.thongmach.programme.ActionProgramDraft.PostDraft;
import vn.thongmach.programme.ProgrammeError;

/** Checks the lists of a programme's draft. */
final class ProgramDrafts {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private ProgramDrafts() {}

  /** Posts in order of time; each of the three is held by one person at a time. */
  static List<Post> posts(
      Scope scope,
      Problems problems,
      References references,
      @Nullable List<@Nullable PostDraft> drafts,
      @Nullable LocalDate start) {
    List<Post> posts = new ArrayList<>();
    int at = 0;
    for (@Nullable PostDraft draft : drafts == null ? List.<@Nullable PostDraft>of() : drafts) {
      String path = "posts[" + at++ + "]";
      PostKind kind = problems.required(path + ".kind", draft == null ? null : draft.kind());
      UUID person =
          references.person(
              scope, problems, path + ".person", draft == null ? null : draft.person());
      LocalDate from = draft == null || draft.from() == null ? start : draft.from();
      LocalDate to = draft == null ? null : draft.to();
      problems.order(path + ".to", from, to);
      if (kind != null && person != null && from != null) {
        Post post = new Post(kind, person, from, to);
        if (posts.stream().anyMatch(other -> clash(other, post))) {
          problems.add(path, ProgrammeError.POSTS_OVERLAP, kind.name());
        }
        posts.add(post);
      }
    }
    posts.sort(Comparator.comparing(Post::kind).thenComparing(Post::from));
    return posts;
  }

  private static boolean clash(Post one, Post other) {
    return one.kind() == other.kind()
        && before(one.from(), other.to())
        && before(other.from(), one.to());
  }

  private static boolean before(LocalDate day, @Nullable LocalDate end) {
    return end == null || day.isBefore(end);
  }

  /** Years in order, each once, no amount below nothing. */
  static List<BudgetYear> budget(Problems problems, @Nullable List<@Nullable BudgetDraft> drafts) {
    List<BudgetYear> budget = new ArrayList<>();
    Set<Integer> years = new HashSet<>();
    int at = 0;
    for (@Nullable BudgetDraft draft : drafts == null ? List.<@Nullable BudgetDraft>of() : drafts) {
      String path = "budget[" + at++ + "]";
      Integer year = problems.required(path + ".year", draft == null ? null : draft.year());
      Long planned = problems.required(path + ".planned", draft == null ? null : draft.planned());
      long spent = draft == null || draft.spent() == null ? 0 : draft.spent();
      if (year == null || planned == null) {
        continue;
      }
      if (year < FIRST_YEAR || year > LAST_YEAR) {
        problems.add(path + ".year", ProgrammeError.YEAR_MALFORMED, year);
      }
      if (!years.add(year)) {
        problems.add(path + ".year", ProgrammeError.BUDGET_YEAR_REPEATED, year);
      }
      if (planned < 0 || spent < 0) {
        problems.add(path, ProgrammeError.AMOUNT_NEGATIVE, year);
      }
      budget.add(new BudgetYear(year, planned, spent));
    }
    budget.sort(Comparator.comparingInt(BudgetYear::year));
    return budget;
  }
}
