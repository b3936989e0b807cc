package vn.thongmach.organisation;

/** A tree of units has changed; published inside the transaction. */
public record UnitsChanged() {}
