package vn.thongmach.membership;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the head of the cell and the Party office of a probation that ends soon or is over without
 * a vote, and of fees owed for months, by dated rule {@code membership.clocks}: of each once, and
 * again only after it had been settled.
 */
public interface MembershipClocks {

  /**
   * Looks at the next members, at most 200, in one transaction.
   *
   * @param after the last one looked at before; null to begin
   * @return the last one looked at; empty when there are no more
   */
  Optional<UUID> look(@Nullable UUID after);
}
