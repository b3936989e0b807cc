package vn.thongmach.emulation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.emulation.EmulationError;
import vn.thongmach.emulation.EmulationTitle;
import vn.thongmach.emulation.EmulationTitle.Quota;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;

/** How many a unit may give of a title in a year. */
@Component
class Quotas {

  private static final Scope SCOPE = Scope.system("emulation");

  private final AwardRows rows;
  private final UnitClosure closure;
  private final People people;

  Quotas(AwardRows rows, UnitClosure closure, People people) {
    this.rows = rows;
    this.closure = closure;
    this.people = people;
  }

  /**
   * Refuses one more, with the numbers. The caller holds the lock of title, unit and year.
   *
   * @throws CodedException {@code emulation.quota-full}
   */
  void require(Scope scope, EmulationTitle title, UUID unit, LocalDate day) {
    Quota quota = title.quota();
    if (quota == null) {
      return;
    }
    int given = rows.given(scope, title.code(), unit, day.getYear());
    int base = base(scope, quota, unit, day);
    Integer number = quota.number();
    Double share = quota.share();
    int most = number != null ? number : (int) Math.floor(Problems.given(share) * base + 1e-9);
    if (given < most) {
      return;
    }
    if (number != null) {
      throw new CodedException(
          EmulationError.QUOTA_FULL, title.vietnamese(), day.getYear(), given, most);
    }
    throw new CodedException(
        EmulationError.QUOTA_SHARE_FULL,
        title.vietnamese(),
        day.getYear(),
        given,
        most,
        100 * Problems.given(share),
        base);
  }

  private int base(Scope scope, Quota quota, UUID unit, LocalDate day) {
    if (quota.of() == null) {
      return 0;
    }
    Instant at = day.atStartOfDay(Period.ZONE).toInstant();
    return switch (quota.of()) {
      case PEOPLE ->
          (int)
              people.held(SCOPE, closure.below(List.of(unit), at), day).stream()
                  .map(Mandate::person)
                  .distinct()
                  .count();
      case UNITS -> below(unit, at).size();
      case TITLE -> rows.given(scope, Problems.given(quota.title()), unit, day.getYear());
    };
  }

  private Set<UUID> below(UUID unit, Instant at) {
    Set<UUID> below = new HashSet<>(closure.below(List.of(unit), at));
    below.remove(unit);
    return below;
  }
}
