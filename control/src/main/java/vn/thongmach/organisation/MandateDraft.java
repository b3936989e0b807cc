package vn.thongmach.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to hold which post where. Nothing in it is checked yet.
 *
 * @param from absent means today
 */
public record MandateDraft(
    @Nullable UUID person,
    @Nullable UUID unit,
    @Nullable String post,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
