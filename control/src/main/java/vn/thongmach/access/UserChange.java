package vn.thongmach.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a user is to stand from now on.
 *
 * @param unit null for all units
 * @param person the person behind it, where recorded
 * @param disabled whether it may no longer sign in
 */
public record UserChange(Role role, @Nullable UUID unit, @Nullable UUID person, boolean disabled) {}
