package vn.thongmach.access;

import org.jspecify.annotations.Nullable;

/**
 * One thing found.
 *
 * @param type what it is, for example {@code target}
 * @param id id or code by which its page is opened
 * @param code what people call it by; its id where it has no code
 * @param detail a second line, for example the document a clause stands in
 * @param within id or code of what it stands in, where its page is part of that one's
 * @param rank 0 for the code itself, up to 4 for words apart
 */
public record SearchHit(
    String type,
    String id,
    @Nullable String code,
    String name,
    @Nullable String detail,
    @Nullable String within,
    int rank) {}
