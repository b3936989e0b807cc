package vn.thongmach.organisation;

import org.jspecify.annotations.Nullable;

/** What somebody wants a new person's entry to be. Nothing in it is checked yet. */
public record PersonDraft(
    @Nullable String familyName,
    @Nullable String middleName,
    @Nullable String givenName,
    @Nullable String code) {}
