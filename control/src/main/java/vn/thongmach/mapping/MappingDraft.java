package vn.thongmach.mapping;

import java.time.Instant;
import java.util.List;
import vn.thongmach.dataplane.source.mapping.MappingRule;

/**
 * The rules being written; they take part in nothing.
 *
 * @param version rises with every change, so that nobody overwrites what they have not seen
 */
public record MappingDraft(
    List<MappingRule> rules, int version, Instant changedAt, String changedBy) {}
