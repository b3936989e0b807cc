package vn.thongmach.checkin;

import org.jspecify.annotations.Nullable;

/**
 * How often a target is spoken about. Nothing in it is checked yet.
 *
 * @param every absent: as the dated rule says
 */
public record RhythmDraft(CheckInState.@Nullable Every every, @Nullable String reason) {}
