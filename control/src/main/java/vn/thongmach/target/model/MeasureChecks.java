package vn.thongmach.target.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetError;

/** Rules of what a promise measures, and on what. */
@Component
class MeasureChecks {

  private final Measures measures;

  MeasureChecks(Measures measures) {
    this.measures = measures;
  }

  @Nullable MeasureDefinition measure(
      Scope scope, Problems problems, String field, @Nullable String code) {
    if (problems.required(field, code) == null) {
      return null;
    }
    List<MeasureDefinition> catalogue = measures.catalogue(scope);
    for (MeasureDefinition measure : catalogue) {
      if (measure.code().equals(code)) {
        return measure;
      }
    }
    List<String> known = catalogue.stream().map(MeasureDefinition::code).toList();
    problems.add(field, TargetError.MEASURE_UNKNOWN, String.valueOf(code), known);
    return null;
  }

  @Nullable Subject subject(
      Scope scope,
      Problems problems,
      String field,
      TargetDraft.@Nullable SubjectDraft draft,
      @Nullable MeasureDefinition measure) {
    Subject subject = DraftChecks.subject(problems, field, draft);
    if (subject == null) {
      return null;
    }
    List<UUID> units = subject.units();
    if (measure != null && measure.areas() && units != null) {
      // What units have of the network is what such a measure can tell of them.
      subject = Subject.ofSites(units);
    }
    if (measure != null && !measure.reported() && subject.kind() != SubjectKind.OBJECT) {
      problems.add(
          field,
          measure.areas() ? TargetError.SUBJECT_NOT_OF_NETWORK : TargetError.SUBJECT_UNFIT,
          measure.code());
      return null;
    }
    if (measure != null && !measure.areas() && subject.isArea()) {
      problems.add(field, TargetError.SUBJECT_AREA_UNFIT, measure.code());
      return null;
    }
    return known(scope, problems, field, subject);
  }

  private @Nullable Subject known(Scope scope, Problems problems, String field, Subject subject) {
    try {
      if (!measures.objects(scope, subject).isEmpty()) {
        return subject;
      }
      problems.add(field, TargetError.SUBJECT_UNKNOWN, subject.key());
    } catch (CodedException unknown) {
      unknown
          .problems()
          .forEach(
              problem ->
                  problems.add(
                      field,
                      TargetError.SUBJECT_UNKNOWN,
                      problem.arguments().isEmpty()
                          ? subject.key()
                          : String.valueOf(problem.arguments().getFirst())));
    }
    return null;
  }
}
