package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One absence to come: a head of unit on leave, with a deputy from the unit below. */
final class AbsenceLoad {

  private static final int BEGINS_AFTER_DAYS = 10;
  private static final int LASTS_DAYS = 3;

  private final Api head;
  private final LocalDate today;

  /**
   * @param head the head of unit who will be away
   */
  AbsenceLoad(Api head, LocalDate today) {
    this.head = head;
    this.today = today;
  }

  /**
   * @param deputy id of who stands in
   */
  void load(String deputy) {
    LocalDate from = today.plusDays(BEGINS_AFTER_DAYS);
    head.post(
        "/api/absences",
        Map.of(
            "from",
            from.toString(),
            "to",
            from.plusDays(LASTS_DAYS - 1).toString(),
            "deputy",
            deputy,
            "reason",
            "Dự tập huấn an toàn thông tin",
            "desks",
            List.of("OBSTACLES", "HANDOVERS")));
  }
}
