package vn.thongmach.study;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of what somebody committed themselves to in a campaign.
 *
 * @param version from 1; the greatest counts
 */
public record PersonalCommitment(
    UUID id, UUID campaign, UUID person, int version, String text, Instant writtenAt) {}
