package vn.thongmach.target;

import java.util.UUID;

/**
 * A unit that carries part of a target beside its owner.
 *
 * @param share above 0 and at most 1; the owner keeps what the shares leave of 1
 */
public record UnitShare(UUID unit, double share) {}
