package vn.thongmach.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who may decide about work in a unit: whoever holds a head's post there or above it today, by rule
 * {@code organisation.head-posts}.
 */
public interface Deciders {

  /**
   * Of each of these units the people who head it and the management units above it, the nearest
   * first; empty for one with nobody. A fixed number of statements.
   */
  Map<UUID, List<Decider>> of(Collection<UUID> units);

  /**
   * Somebody with a mandate to decide.
   *
   * @param unit the unit they head
   * @param post as the mandate words it
   * @param since first day of the mandate
   */
  record Decider(UUID person, String post, UUID unit, LocalDate since) {}
}
