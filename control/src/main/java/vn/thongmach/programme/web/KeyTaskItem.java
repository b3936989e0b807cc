package vn.thongmach.programme.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.programme.Theme;

/** A key task with the names that stand on it. */
record KeyTaskItem(
    UUID id,
    String code,
    String name,
    @Nullable Theme theme,
    @Nullable UnitName leadUnit,
    @Nullable String leadName,
    int year,
    @Nullable String receivedFrom,
    int version) {}
