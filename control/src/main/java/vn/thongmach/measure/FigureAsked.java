package vn.thongmach.measure;

import java.time.Instant;
import vn.thongmach.kernel.Period;

/**
 * One figure of many that are asked for together.
 *
 * @param asOf nothing later counts; cut to the period's end
 */
public record FigureAsked(String measure, Subject subject, Period period, Instant asOf) {

  public FigureAsked {
    asOf = asOf.isAfter(period.end()) ? period.end() : asOf;
  }
}
