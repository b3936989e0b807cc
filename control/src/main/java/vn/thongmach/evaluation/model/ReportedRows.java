package vn.thongmach.evaluation.model;

import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.ReportedValue;
import vn.thongmach.kernel.Period;

/** Stored reported values; rows are only ever added. */
public interface ReportedRows {

  void insert(Scope scope, ReportedValue value);

  /** The latest on each target in a period; callers keep those that they found within a scope. */
  List<ReportedValue> latest(Scope scope, Period period);

  /** Latest first. */
  List<ReportedValue> find(Scope scope, UUID target, Period period);
}
