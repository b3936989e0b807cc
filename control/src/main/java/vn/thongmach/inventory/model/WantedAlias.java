package vn.thongmach.inventory.model;

/** An alias that an object is to hold after an import. */
public record WantedAlias(String alias, ObjectKey key, boolean natural) {}
