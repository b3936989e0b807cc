package vn.thongmach.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was handed over is taken. Nothing in it is checked yet.
 *
 * @param accepted false sends the task back
 * @param reason why; required when it is sent back
 * @param acceptedOn the day it was accepted, where that is entered later; absent: today
 * @param version the version the writer has seen; absent means not checked
 */
public record TaskAcceptance(
    @Nullable Boolean accepted,
    @Nullable String reason,
    @Nullable LocalDate acceptedOn,
    @Nullable Integer version) {}
