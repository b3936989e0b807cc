package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.List;
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
  public List<Standing> of(Scope scope, UUID unit, LocalDate first, LocalDate last) {
    return units.find(scope, unit).isEmpty() ? List.of() : rows.standing(scope, unit, first, last);
  }
}
