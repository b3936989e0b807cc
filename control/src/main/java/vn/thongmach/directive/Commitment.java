package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit promised on a clause, checkable by a day.
 *
 * @param code unique, for example {@code CK-05-3.2}
 * @param unit the unit responsible
 * @param person the person responsible, where named
 * @param version grows with every change
 */
public record Commitment(
    UUID id,
    String code,
    String text,
    UUID clause,
    UUID unit,
    @Nullable UUID person,
    LocalDate due,
    int version) {}
