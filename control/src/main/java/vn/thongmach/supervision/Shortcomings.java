package vn.thongmach.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Whether what inspections and supervisions found was mended, for whoever grades units. */
public interface Shortcomings {

  /**
   * What a unit within reach was to mend: announced by the last day and not mended before the
   * first, by due day. Empty for a unit out of reach. It tells nothing of what the files say.
   *
   * @param unit the unit named by the conclusion, or the subject of the case
   */
  List<Standing> of(Scope scope, UUID unit, LocalDate first, LocalDate last);

  /**
   * Something to be mended.
   *
   * @param symbol of the conclusion
   * @param mendedOn day it was mended by what was accepted; null while nothing was
   */
  record Standing(
      UUID id,
      UUID unit,
      String symbol,
      LocalDate announcedOn,
      LocalDate due,
      @Nullable LocalDate mendedOn) {}
}
