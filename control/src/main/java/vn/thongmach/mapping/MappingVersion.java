package vn.thongmach.mapping;

import java.time.Instant;
import java.util.List;
import vn.thongmach.dataplane.source.mapping.MappingRule;

/**
 * Rules that were put in force; the one with the highest number holds.
 *
 * @param number from 1
 */
public record MappingVersion(
    int number, List<MappingRule> rules, String reason, Instant inForceFrom, String putBy) {}
