package vn.thongmach.emulation.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.MovementRegistration;
import vn.thongmach.emulation.MovementStanding.Judgement;
import vn.thongmach.emulation.MovementStanding.Result;

/** Stored registrations of movements that were found within reach, with points and results. */
public interface RegistrationRows {

  /** Adds one unless the same is registered already. */
  boolean insert(Scope scope, MovementRegistration registration);

  void withdraw(Scope scope, UUID registration, Instant at);

  /** One that stands; whether its movement is within reach is for the caller to see. */
  Optional<MovementRegistration> find(Scope scope, UUID registration);

  /** Those that stand, earliest first. */
  List<MovementRegistration> of(Scope scope, UUID movement);

  void judge(Scope scope, UUID registration, UUID criterion, Judgement judgement);

  /** The latest judgements of a movement, by registration and criterion. */
  Map<UUID, Map<UUID, Judgement>> judgements(Scope scope, UUID movement);

  /** Keeps the figures of a movement that is closed, by registration. */
  void keep(Scope scope, Map<UUID, List<Result>> results);

  /** The figures kept, by registration and criterion; without judgements. */
  Map<UUID, Map<UUID, Result>> kept(Scope scope, UUID movement);
}
