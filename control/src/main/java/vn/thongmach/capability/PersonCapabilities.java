package vn.thongmach.capability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.PersonCertificate.CertificateDecision;
import vn.thongmach.capability.PersonCertificate.CertificateDraft;
import vn.thongmach.capability.PersonSkill.SkillDraft;

/**
 * Skills and certificates of people. Everybody states their own; leaders and heads confirm those of
 * people who hold a post today in units they reach, never their own.
 */
public interface PersonCapabilities {

  /**
   * Oneself, or somebody who holds a post today in units reached.
   *
   * @return empty outside the reach, and for those who oversee nobody
   */
  Optional<PersonCapability> find(Scope scope, UUID person);

  /** Whether the reader confirms what this person states. */
  boolean mayConfirm(Scope scope, UUID person);

  /**
   * People who hold a post on a day in a unit or below, within reach, by id.
   *
   * @param item only those with a word about it, or a certificate of it
   */
  List<PersonCapability> in(Scope scope, UUID unit, LocalDate day, @Nullable UUID item);

  /** People of units reached of whom something waits for this head; at most 200. */
  List<PersonCapability> waiting(Scope scope);

  /**
   * States a skill of oneself.
   *
   * @throws vn.thongmach.kernel.CodedException {@code capability.no-person}, else all problems
   */
  PersonCapability state(Scope scope, SkillDraft draft);

  /**
   * Says as head which level somebody has.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the reach, {@code
   *     capability.own}, else all problems
   */
  PersonCapability confirm(Scope scope, UUID person, SkillDraft draft);

  /**
   * Hands in a certificate: of oneself, which then waits for a head, or as head, which counts at
   * once.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the reach, else all
   *     problems
   */
  PersonCapability handIn(Scope scope, UUID person, CertificateDraft draft);

  /**
   * Confirms or refuses a certificate as head.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code capability.own},
   *     {@code capability.decided}, else all problems
   */
  PersonCapability decide(Scope scope, UUID certificate, CertificateDecision decision);

  /**
   * Takes a certificate back, as its person or as head.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     capability.decided}, else all problems
   */
  PersonCapability withdraw(Scope scope, UUID certificate, @Nullable String reason);
}
