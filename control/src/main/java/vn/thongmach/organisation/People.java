package vn.thongmach.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * The people and their mandates. Names of people are open to every reader; mandates are read within
 * the scope of their unit.
 */
public interface People {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Person add(Scope scope, PersonDraft draft);

  /**
   * Corrects a person's name or code.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, else all problems of the
   *     draft
   */
  Person change(Scope scope, UUID person, PersonDraft draft);

  PageOf<Person> list(Scope scope, @Nullable String q, PageRequest page);

  Optional<Person> find(Scope scope, UUID person);

  Map<UUID, Person> findAll(Scope scope, Collection<UUID> people);

  /**
   * Gives a person a post in a unit.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Mandate mandate(Scope scope, MandateDraft draft);

  /**
   * Says until when a mandate is held, or that it is still held.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     organisation.dates-reversed}
   */
  Mandate end(Scope scope, UUID mandate, MandateEnd end);

  /** The mandates held on a day in these units, by unit and first day. */
  List<Mandate> held(Scope scope, Collection<UUID> units, LocalDate day);

  /** The mandates held on any of these days in these units, by person, first day and id. */
  List<Mandate> heldBetween(Scope scope, Collection<UUID> units, LocalDate from, LocalDate to);

  /** The same, those of these people only. */
  List<Mandate> heldBetween(
      Scope scope, Collection<UUID> units, Collection<UUID> people, LocalDate from, LocalDate to);

  PageOf<Mandate> mandates(
      Scope scope, @Nullable UUID unit, @Nullable UUID person, PageRequest page);
}
