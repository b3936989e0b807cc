package vn.thongmach.membership.model;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.membership.MembershipClocks;

/** Looks at all members soon after the start and then every quarter of an hour. */
@Component
@Profile("!command")
class MembershipClock {

  private final MembershipClocks clocks;

  MembershipClock(MembershipClocks clocks) {
    this.clocks = clocks;
  }

  @Scheduled(initialDelay = 20_000, fixedDelay = 900_000)
  void look() {
    Optional<UUID> last = clocks.look(null);
    while (last.isPresent()) {
      last = clocks.look(last.get());
    }
  }
}
