package vn.thongmach.measure.model;

import java.time.LocalDate;
import java.util.List;
import vn.thongmach.access.Scope;
import vn.thongmach.measure.MeasureDefinition;

/** Stored definitions of reported measures. */
public interface DefinitionRows {

  /** The wording of each measure that holds on a day, else its first. */
  List<MeasureDefinition> on(Scope scope, LocalDate day);

  /** Adds a measure; false when the code is taken. */
  boolean insert(Scope scope, MeasureDefinition measure);
}
