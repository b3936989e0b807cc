package vn.thongmach.capability.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.SpareCount;

/** Stored counts of spares. */
public interface SpareRows {

  void insert(Scope scope, SpareCount count);

  /** The count that holds on a day, of each of these units within the scope and each kind. */
  List<SpareCount> held(Scope scope, Collection<UUID> units, LocalDate day);
}
