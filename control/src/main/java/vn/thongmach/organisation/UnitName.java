package vn.thongmach.organisation;

import java.util.UUID;

/** A unit as it is named beside something else. */
public record UnitName(UUID id, String code, String name) {}
