package vn.thongmach.comment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes. Nothing in it is checked yet.
 *
 * @param type what it is about; not read where an existing comment changes
 * @param subject id of what it is about; not read where an existing comment changes
 * @param text plain text
 * @param mentions ids of people; absent: nobody
 * @param version the version the writer has seen; absent means not checked
 */
public record CommentDraft(
    @Nullable String type,
    @Nullable String subject,
    @Nullable String text,
    @Nullable List<@Nullable UUID> mentions,
    @Nullable Integer version) {}
