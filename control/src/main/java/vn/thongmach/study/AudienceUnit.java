package vn.thongmach.study;

import java.util.UUID;

/**
 * A unit whose people must take part in a campaign.
 *
 * @param below with all units below it, as its tree stands on each day; else the unit alone
 */
public record AudienceUnit(UUID unit, boolean below) {}
