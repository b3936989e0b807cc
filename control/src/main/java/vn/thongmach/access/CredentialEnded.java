package vn.thongmach.access;

import java.util.UUID;

/**
 * A session was signed out or a token revoked; nothing may be sent to its holder any more.
 *
 * @param credential as in {@link Actor#credential()}
 */
public record CredentialEnded(UUID credential) {}
