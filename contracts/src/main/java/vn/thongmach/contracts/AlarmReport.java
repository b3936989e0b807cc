package vn.thongmach.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What a source claims about one alarm (ITU-T X.733 terms).
 *
 * @param protocol whose names these are
 * @param sourceName the name under which the source knows the object
 * @param interfaceName card, port or channel of that object, null when the source names none
 * @param additionalText the source's further words, hostile until escaped; empty when there are
 *     none
 */
public record AlarmReport(
    SourceProtocol protocol,
    String sourceName,
    @Nullable String interfaceName,
    String eventSourceType,
    String alarmCondition,
    String specificProblem,
    PerceivedSeverity severity,
    String additionalText) {}
