package vn.thongmach.measure;

import java.time.Instant;

/**
 * A dated rule that took part in a reading.
 *
 * @param code the rule's code
 * @param effectiveFrom since when this wording holds
 * @param parameters its parameters as JSON
 * @param source the document it comes from
 * @param verified whether a person checked it against that document
 */
public record AppliedRule(
    String code, Instant effectiveFrom, String parameters, String source, boolean verified) {}
