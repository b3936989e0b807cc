package vn.thongmach.target;

import java.util.UUID;

/**
 * A target was made or has a new version; published inside the transaction.
 *
 * @param version the new version
 */
public record TargetChanged(UUID target, String code, int version) {}
