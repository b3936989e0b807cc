package vn.thongmach.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who stands in for whom today; implemented by the module that records absences. */
public interface Deputies {

  /** Those absent today for whom a person acts, by what they may do for them. */
  Map<Desk, Set<UUID>> standsFor(UUID deputy);

  /** The deputies of those of these people who are absent today; never a deputy's own deputy. */
  Map<UUID, UUID> of(Collection<UUID> people);
}
