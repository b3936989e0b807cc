package vn.thongmach.view;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way of looking at a list, under a name. Nothing in it is checked yet.
 *
 * @param page not read where an existing view changes
 * @param params what the page is asked for; absent: nothing
 * @param unit the unit it is shared with; absent: one's own
 * @param standard whether the page is to open with it for whoever asks; absent: as before
 * @param version the version the writer has seen; absent means not checked
 */
public record SavedViewDraft(
    @Nullable String page,
    @Nullable String name,
    @Nullable Map<String, @Nullable String> params,
    @Nullable UUID unit,
    @Nullable Boolean standard,
    @Nullable Integer version) {}
