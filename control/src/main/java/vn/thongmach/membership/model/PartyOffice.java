package vn.thongmach.membership.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The people of the Party office. */
public interface PartyOffice {

  /** Who of it reaches these cells, by cell. */
  Map<UUID, Set<UUID>> reaching(Collection<UUID> cells);
}
