package vn.thongmach.grading.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradingFact;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored discipline and shortcomings. */
public interface FactRows {

  void insert(Scope scope, GradingFact fact);

  void update(Scope scope, GradingFact fact);

  /** One of a unit within reach, locked until the transaction ends. */
  Optional<GradingFact> locked(Scope scope, UUID fact);

  PageOf<GradingFact> page(Scope scope, PageRequest page);

  /** Those that count up to a day: of these people, of these units, and all discipline. */
  List<GradingFact> counting(
      Scope scope, Collection<UUID> units, Collection<UUID> people, LocalDate until);
}
