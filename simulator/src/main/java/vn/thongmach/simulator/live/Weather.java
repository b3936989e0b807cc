package vn.thongmach.simulator.live;

import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** How much more often faults come than on average: storms and thunderstorms have their months. */
final class Weather {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Set<Month> STORMS =
      EnumSet.of(Month.SEPTEMBER, Month.OCTOBER, Month.NOVEMBER);
  private static final Set<Month> THUNDER =
      EnumSet.of(Month.MAY, Month.JUNE, Month.JULY, Month.AUGUST);
  private static final double CENTRE_FROM = 11.5;
  private static final double CENTRE_TO = 20;

  private Weather() {}

  /**
   * A factor on the rate of faults.
   *
   * @param latitude of the object, degrees
   */
  static double factor(double latitude, Instant at) {
    Month month = at.atZone(VIETNAM).getMonth();
    boolean centre = latitude > CENTRE_FROM && latitude < CENTRE_TO;
    if (STORMS.contains(month)) {
      return centre ? 2.6 : 1.1;
    }
    return THUNDER.contains(month) ? 1.3 : 0.65;
  }
}
