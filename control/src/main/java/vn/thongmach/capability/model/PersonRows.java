package vn.thongmach.capability.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.PersonCertificate;
import vn.thongmach.capability.PersonSkill;
import vn.thongmach.capability.PersonSkill.SkillWord;

/** Stored words and certificates. Which people a reader reaches is told by their posts. */
public interface PersonRows {

  /** The latest words of each of these people before an instant. */
  List<PersonSkill> skills(Scope scope, Collection<UUID> people, Instant before);

  /** Their certificates handed in before an instant, latest issued first. */
  List<PersonCertificate> certificates(Scope scope, Collection<UUID> people, Instant before);

  /** Those of these people of whom something waits for a head. */
  List<UUID> waiting(Scope scope, Collection<UUID> people, int most);

  /**
   * Takes confirmed certificates that nobody was told of yet and whose last day lies in a range, as
   * told at an instant; those left out of whose kind the person has a confirmed one that lasts
   * longer. Another node passes over what this one takes.
   */
  List<PersonCertificate> takeExpiring(
      Scope scope, LocalDate from, LocalDate until, Instant at, int most);

  void insertWord(Scope scope, UUID person, UUID item, boolean byHead, SkillWord word);

  void insertCertificate(Scope scope, PersonCertificate certificate);

  Optional<PersonCertificate> lockedCertificate(Scope scope, UUID certificate);

  /** Keeps state, reason and who decided when. */
  void decide(Scope scope, PersonCertificate certificate);
}
