package vn.thongmach.measure.model;

import java.util.List;
import java.util.Optional;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureValue;
import vn.thongmach.measure.Subject;

/** Storage of values. */
public interface MeasureValues {

  /** The newest revision, locked until the transaction ends. */
  Optional<MeasureValue> newest(Scope scope, String measure, Subject subject, Period period);

  /** Adds a revision; false when somebody else has just added the same. */
  boolean add(Scope scope, MeasureValue value);

  /** Replaces the revision with the same id. */
  void replace(Scope scope, MeasureValue value);

  /** All revisions, oldest first. */
  List<MeasureValue> revisions(Scope scope, String measure, Subject subject, Period period);
}
