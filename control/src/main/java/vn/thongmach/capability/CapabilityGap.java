package vn.thongmach.capability;

import java.time.LocalDate;

/**
 * Days on which a need is not met.
 *
 * @param from first day
 * @param to last day of the same gap
 * @param has what is there for it, in people, spares or stations
 * @param missing what is not
 */
public record CapabilityGap(
    CapabilityNeed need, LocalDate from, LocalDate to, int has, int missing) {}
