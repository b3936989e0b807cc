package vn.thongmach.programme.model;

import java.util.UUID;
import vn.thongmach.programme.Milestone;

/**
 * A milestone was planned, moved or reached; published inside the transaction.
 *
 * @param leadUnit the unit that leads its programme
 */
record MilestoneTold(Milestone milestone, UUID leadUnit) {}
