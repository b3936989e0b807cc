package vn.thongmach.study;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own statement that they have studied the matter.
 *
 * @param day absent: today
 * @param note absent: nothing more to say
 */
public record OwnStatementDraft(@Nullable LocalDate day, @Nullable String note) {}
