package vn.thongmach.checkin.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.checkin.CheckInState.Every;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored check-ins and rhythms. Callers name targets that they found within a scope. */
public interface CheckInRows {

  void insert(Scope scope, CheckInRow row);

  /** The last one of each of these targets. */
  Map<UUID, CheckInRow> latest(Scope scope, Collection<UUID> targets);

  /** Latest first. */
  PageOf<CheckInRow> page(Scope scope, UUID target, PageRequest page);

  /** The rhythms of these targets, those that follow the rule left out. */
  Map<UUID, Every> rhythms(Scope scope, Collection<UUID> targets);

  /**
   * @param every null to follow the rule again
   */
  void setRhythm(Scope scope, UUID target, @Nullable Every every, String reason, Instant at);
}
