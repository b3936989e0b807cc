package vn.thongmach.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the register is asked for.
 *
 * @param cell null for all within reach
 * @param day as of which day; null for today
 * @param status null for all
 */
public record RegisterFilter(
    @Nullable UUID cell, @Nullable LocalDate day, MembershipFile.@Nullable Status status) {}
