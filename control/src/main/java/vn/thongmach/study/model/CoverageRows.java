package vn.thongmach.study.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.study.StudyCoverage.Count;
import vn.thongmach.study.StudyCoverage.OwnStudy;
import vn.thongmach.study.StudyCoverage.Standing;
import vn.thongmach.study.StudyCoverage.State;
import vn.thongmach.study.StudyCoverage.UnitCount;

/** Counts over stays and progress, of what the scope may read. */
public interface CoverageRows {

  Map<UUID, Count> totals(Scope scope, Collection<UUID> campaigns, LocalDate today);

  /** What is missing most first. */
  List<UnitCount> units(Scope scope, UUID campaign, LocalDate today);

  List<Standing> people(
      Scope scope,
      UUID campaign,
      LocalDate today,
      @Nullable UUID unit,
      @Nullable UUID person,
      @Nullable State state);

  OwnStudy of(Scope scope, UUID person, boolean led, LocalDate today);

  /** What the measure was last told, by unit. */
  Map<UUID, Counted> counted(Scope scope, UUID campaign);

  void count(Scope scope, UUID campaign, Map<UUID, Counted> counted);

  /**
   * What the measure was told of one unit.
   *
   * @param event the business event that counts
   * @param told how many times it was told
   */
  record Counted(LocalDate day, int part, int whole, long event, int told) {}
}
