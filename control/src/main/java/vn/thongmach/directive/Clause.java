package vn.thongmach.directive;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One promise of a resolution.
 *
 * @param code unique within its resolution, for example {@code 3.2}
 * @param text as it stands now
 * @param parent the clause it stands below; null at the top
 * @param version from 1; grows when the text changes
 */
public record Clause(UUID id, String code, String text, @Nullable UUID parent, int version) {}
