package vn.thongmach.work;

import org.jspecify.annotations.Nullable;

/**
 * Whether what was handed over is taken. Nothing in it is checked yet.
 *
 * @param accepted false sends the task back
 * @param reason why; required when it is sent back
 * @param version the version the writer has seen; absent means not checked
 */
public record TaskAcceptance(
    @Nullable Boolean accepted, @Nullable String reason, @Nullable Integer version) {}
