package vn.thongmach.supervision.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.supervision.EvidenceTie;
import vn.thongmach.supervision.EvidenceTie.EvidenceTieDraft;
import vn.thongmach.supervision.SupervisionError;

/** Takes down what a text names, as it stands now: at most 20 things within the writer's reach. */
@Component
class TieChecks {

  private static final int MOST = 20;
  private static final int LONGEST_REFERENCE = 100;

  private final TiedThings things;

  TieChecks(TiedThings things) {
    this.things = things;
  }

  List<EvidenceTie> checked(
      Scope scope, Problems problems, @Nullable List<@Nullable EvidenceTieDraft> drafts) {
    return checked(scope, problems, drafts, List.of());
  }

  /** The same; what was named before is kept as it stood then. */
  List<EvidenceTie> checked(
      Scope scope,
      Problems problems,
      @Nullable List<@Nullable EvidenceTieDraft> drafts,
      List<EvidenceTie> before) {
    List<EvidenceTie> ties = new ArrayList<>();
    if (drafts == null) {
      return ties;
    }
    if (drafts.size() > MOST) {
      problems.add("ties", SupervisionError.TOO_MANY, drafts.size(), MOST);
      return ties;
    }
    for (int at = 0; at < drafts.size(); at++) {
      String field = "ties[" + at + "]";
      EvidenceTieDraft draft = problems.required(field, drafts.get(at));
      if (draft != null) {
        one(scope, problems, field, draft, before).ifPresent(ties::add);
      }
    }
    return ties;
  }

  private Optional<EvidenceTie> one(
      Scope scope,
      Problems problems,
      String field,
      EvidenceTieDraft draft,
      List<EvidenceTie> before) {
    EvidenceTie.Kind kind = problems.required(field + ".kind", draft.kind());
    String reference = problems.text(field + ".reference", draft.reference(), LONGEST_REFERENCE);
    String within = problems.optionalText(field + ".within", draft.within(), LONGEST_REFERENCE);
    Period period = period(problems, field + ".period", draft.period());
    if (kind == null || reference.isEmpty()) {
      return Optional.empty();
    }
    Optional<EvidenceTie> kept =
        before.stream()
            .filter(
                tie ->
                    tie.kind() == kind
                        && tie.reference().equals(reference)
                        && (period == null || period.equals(tie.period())))
            .findFirst();
    if (kept.isPresent()) {
      return kept;
    }
    Optional<EvidenceTie> found = things.find(scope, kind, reference, within, period);
    if (found.isEmpty()) {
      problems.add(field + ".reference", SupervisionError.TIE_UNKNOWN, reference);
    }
    return found;
  }

  private static @Nullable Period period(Problems problems, String field, @Nullable String period) {
    try {
      return period == null || period.isBlank() ? null : Period.parse(period);
    } catch (CodedException malformed) {
      problems.add(field, KernelError.VALUE_MALFORMED, field, period);
      return null;
    }
  }
}
