package vn.thongmach.access;

import java.util.UUID;

/**
 * An account was disabled or given another role, reach, person or password: nothing may be sent any
 * more to whoever used it before.
 */
public record AccountChanged(UUID account) {}
