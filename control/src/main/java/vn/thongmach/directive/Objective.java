package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A qualitative aim above targets.
 *
 * @param focusArea its field
 * @param from first day of its period
 * @param to first day after its period
 * @param person the responsible contact, where named
 * @param clause the clause that sets it
 * @param version grows with every change
 */
public record Objective(
    UUID id,
    String code,
    String name,
    UUID focusArea,
    LocalDate from,
    LocalDate to,
    @Nullable UUID person,
    UUID clause,
    int version) {}
