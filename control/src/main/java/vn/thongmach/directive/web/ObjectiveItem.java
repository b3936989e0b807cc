package vn.thongmach.directive.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.directive.FocusArea;
import vn.thongmach.organisation.PersonName;

/**
 * An objective with the names that stand on it.
 *
 * @param to first day after its period
 */
record ObjectiveItem(
    UUID id,
    String code,
    String name,
    @Nullable FocusArea focusArea,
    LocalDate from,
    LocalDate to,
    @Nullable PersonName person,
    @Nullable ClauseName clause,
    int version) {}
