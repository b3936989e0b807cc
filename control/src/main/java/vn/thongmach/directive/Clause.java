package vn.thongmach.directive;

import java.util.UUID;

/**
 * One promise of a resolution.
 *
 * @param code unique within its resolution, for example {@code 3.2}
 */
public record Clause(UUID id, String code, String text) {}
