package vn.thongmach.directive;

import java.util.UUID;

/**
 * A clause and the resolution it stands in.
 *
 * @param symbol the resolution's symbol
 */
public record ClausePlace(Clause clause, UUID resolution, String symbol) {}
