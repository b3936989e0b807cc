package vn.thongmach.target;

import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a year's plans are to be copied forward.
 *
 * @param growth by how many percent each plan is to differ from the one copied
 * @param fromPlan whether the way is to be counted from the plan copied instead of from its
 *     baseline
 * @param unit owner unit; null for all in scope
 */
public record YearCopy(Year from, Year to, double growth, boolean fromPlan, @Nullable UUID unit) {}
