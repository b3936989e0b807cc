package vn.thongmach.access;

import java.util.UUID;
import vn.thongmach.contracts.Origin;

/**
 * Who hands in events. Controllers take it as a parameter like {@link Scope}.
 *
 * @param id id of the token or user
 * @param origin what its events count as: a token's own origin, {@code REPORTED} for people
 */
public record Sender(UUID id, String name, Origin origin) {}
