package vn.thongmach.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Whether what inspections and supervisions found was mended, for whoever grades units. */
public interface Shortcomings {

  /**
   * What units were to mend: announced by the last day and not mended before the first, by unit and
   * due day. Units out of reach or without any are left out. It tells nothing of what the files
   * say.
   *
   * @param units each the unit named by a conclusion, or the subject of its case
   */
  Map<UUID, List<Standing>> of(
      Scope scope, Collection<UUID> units, LocalDate first, LocalDate last);

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
