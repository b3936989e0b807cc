package vn.thongmach.directive.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/** A commitment with the names that stand on it. */
record CommitmentItem(
    UUID id,
    String code,
    String text,
    @Nullable ClauseName clause,
    @Nullable UnitName unit,
    @Nullable PersonName person,
    LocalDate due,
    int version) {}
