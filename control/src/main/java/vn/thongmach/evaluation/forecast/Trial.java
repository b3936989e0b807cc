package vn.thongmach.evaluation.forecast;

import java.time.LocalDate;

/**
 * What would have been forecast on a day of the past, as far from the end as now, and what came.
 *
 * @param forecast by the method that was best in the trials whose end was known by then
 * @param naive by the same pace
 * @param actual what came
 */
public record Trial(
    LocalDate origin, Method method, Amount forecast, Amount naive, Amount actual) {}
