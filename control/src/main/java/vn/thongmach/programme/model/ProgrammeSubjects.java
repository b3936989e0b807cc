package vn.thongmach.programme.model;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.measure.SubjectSource;
import vn.thongmach.programme.ActionPrograms;

/** Lets measures be about programmes. */
@Component
class ProgrammeSubjects implements SubjectSource {

  private final ActionPrograms programmes;

  ProgrammeSubjects(ActionPrograms programmes) {
    this.programmes = programmes;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.PROGRAMME;
  }

  @Override
  public List<MeasuredObject> findAll(Scope scope, Collection<UUID> ids) {
    return programmes.findAll(scope, ids).stream()
        .map(
            programme ->
                new MeasuredObject(
                    programme.id(),
                    SubjectKind.PROGRAMME.name(),
                    programme.name(),
                    programme.code(),
                    programme.from().atStartOfDay(Period.ZONE).toInstant()))
        .toList();
  }
}
