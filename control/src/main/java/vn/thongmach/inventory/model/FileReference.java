package vn.thongmach.inventory.model;

/** A mention of another object, and where it stands. */
public record FileReference(ObjectKey key, Position position) {}
