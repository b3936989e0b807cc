package vn.thongmach.organisation.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.Person;

/** Stored people and mandates. */
public interface PersonRows {

  /** Adds a person; false when the code is taken. */
  boolean insert(Scope scope, Person person);

  /** Writes name and code of a person; false when the code is somebody else's. */
  boolean update(Scope scope, Person person);

  List<Person> findAll(Scope scope, Collection<UUID> people);

  PageOf<Person> page(Scope scope, @Nullable String like, PageRequest page);

  void insert(Scope scope, Mandate mandate);

  /** A mandate in a unit of the scope, locked against other changes. */
  Optional<Mandate> locked(Scope scope, UUID mandate);

  /** Writes the end of a mandate. */
  void update(Scope scope, Mandate mandate);

  List<Mandate> held(Scope scope, Collection<UUID> units, LocalDate day);

  List<Mandate> heldBetween(
      Scope scope,
      Collection<UUID> units,
      @Nullable Collection<UUID> people,
      LocalDate from,
      LocalDate to);

  PageOf<Mandate> mandates(
      Scope scope, @Nullable UUID unit, @Nullable UUID person, PageRequest page);
}
