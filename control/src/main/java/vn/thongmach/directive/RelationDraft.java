package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a document is to stand to another. Nothing in it is checked yet.
 *
 * @param target the other document
 * @param since absent: the day on which the document was adopted
 */
public record RelationDraft(
    Relation.@Nullable Kind kind,
    @Nullable UUID target,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable String note) {}
