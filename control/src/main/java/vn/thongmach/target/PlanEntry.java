package vn.thongmach.target;

import vn.thongmach.kernel.Period;

/**
 * What was promised for one period.
 *
 * @param value in the measure's unit
 */
public record PlanEntry(Period period, double value) {}
