package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.organisation.Units;
import vn.thongmach.supervision.Shortcomings;

/** Tells days of what was to be mended, of units within reach. */
@Service
class StandingShortcomings implements Shortcomings {

  private final Units units;
  private final ConclusionRows rows;

  StandingShortcomings(Units units, ConclusionRows rows) {
    this.units = units;
    this.rows = rows;
  }

  @Override
  public Map<UUID, List<Standing>> of(
      Scope scope, Collection<UUID> asked, LocalDate first, LocalDate last) {
    return rows.standing(scope, units.findAll(scope, asked).keySet(), first, last);
  }
}
