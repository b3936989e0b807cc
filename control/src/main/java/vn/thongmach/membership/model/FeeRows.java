package vn.thongmach.membership.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.membership.FeeBase;
import vn.thongmach.membership.FeePayment;
import vn.thongmach.membership.MembershipStep.StepWithdrawn;
import vn.thongmach.membership.model.FileRows.StoodRow;
import vn.thongmach.membership.model.FileRows.StoredStay;

/** Stored fees. Who may see them is decided by the cell in which a file stands or stood. */
public interface FeeRows {

  void insert(Scope scope, UUID file, FeeBase base);

  void insert(Scope scope, UUID file, FeePayment payment);

  void withdrawBase(Scope scope, UUID base, StepWithdrawn withdrawn);

  void withdrawPayment(Scope scope, UUID payment, StepWithdrawn withdrawn);

  /** By file, the latest month first. */
  Map<UUID, List<FeeBase>> bases(Scope scope, Collection<UUID> files);

  /** By file, the latest day first. */
  Map<UUID, List<FeePayment>> payments(Scope scope, Collection<UUID> files);

  /** By file, in their order. */
  Map<UUID, List<StoredStay>> stays(Scope scope, Collection<UUID> files);

  /**
   * Cells in which members stood on a day.
   *
   * @param all every cell, else {@code cells}
   */
  PageOf<UUID> cells(
      Scope scope, boolean all, Collection<UUID> cells, LocalDate day, PageRequest page);

  /** Members who stood in these cells on a day, by file. */
  List<StoodRow> members(Scope scope, Collection<UUID> cells, LocalDate day);
}
