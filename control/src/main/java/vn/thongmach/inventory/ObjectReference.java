package vn.thongmach.inventory;

import java.util.UUID;

/** An object as it is named beside another one. */
public record ObjectReference(UUID id, String type, String name) {}
