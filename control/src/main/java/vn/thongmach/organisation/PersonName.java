package vn.thongmach.organisation;

import java.util.UUID;

/** A person as named beside something else. */
public record PersonName(UUID id, String fullName) {}
