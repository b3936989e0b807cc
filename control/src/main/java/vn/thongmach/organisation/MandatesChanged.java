package vn.thongmach.organisation;

/** Who holds which post has changed; published inside the transaction. */
public record MandatesChanged() {}
