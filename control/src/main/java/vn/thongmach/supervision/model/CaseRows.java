package vn.thongmach.supervision.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.DiaryEntry;
import vn.thongmach.supervision.SupervisionCase.Listed;
import vn.thongmach.supervision.SupervisionCase.Member;
import vn.thongmach.supervision.SupervisionCase.PhaseChange;
import vn.thongmach.supervision.SupervisionCase.Reading;

/**
 * Stored cases. What is read goes through who the reader is: {@code headed} are the units that the
 * person behind the scope heads today.
 */
public interface CaseRows {

  void insert(Scope scope, SupervisionCase one);

  /** Phase and version. */
  void update(Scope scope, SupervisionCase one);

  void add(Scope scope, UUID id, Collection<Member> members);

  /** Ends that these people, who are in the team, belong to it. */
  void leave(Scope scope, UUID id, Collection<UUID> people, Member left);

  void add(Scope scope, UUID id, PhaseChange change);

  /**
   * One in whose file the reader has a part; nobody else changes it until this transaction ends.
   */
  Optional<SupervisionCase> locked(Scope scope, Set<UUID> headed, UUID id);

  /** One in whose file the reader has a part. */
  Optional<SupervisionCase> file(Scope scope, Set<UUID> headed, UUID id);

  /** One whose decision was served on the reader. */
  Optional<SupervisionCase> served(Scope scope, Set<UUID> headed, UUID id);

  /** The same; nobody else changes it until this transaction ends. */
  Optional<SupervisionCase> servedLocked(Scope scope, Set<UUID> headed, UUID id);

  /** Whoever asks; for what the product does by itself. */
  Optional<SupervisionCase> recorded(Scope scope, UUID id);

  /** What is inspected in all cases in whose files the reader has a part. */
  Set<UUID> subjects(Scope scope, Set<UUID> headed);

  /**
   * Those in whose files the reader has a part, and those served on them.
   *
   * @param own those of the subjects to which the reader belongs: their files are closed to them
   */
  PageOf<Listed> page(
      Scope scope,
      Set<UUID> headed,
      Set<UUID> own,
      SupervisionCase.@Nullable Phase phase,
      PageRequest page);

  /** Those who belong to it first, its head before the others; then those who left. */
  List<Member> team(Scope scope, UUID id);

  List<PhaseChange> phases(Scope scope, UUID id);

  /** Adds an entry under the next number; the case is locked by the caller. */
  DiaryEntry add(Scope scope, UUID id, DiaryEntry entry);

  boolean hasEntry(Scope scope, UUID id, int number);

  PageOf<DiaryEntry> diary(Scope scope, UUID id, PageRequest page);

  void read(Scope scope, UUID id, Reading reading);

  PageOf<Reading> readings(Scope scope, UUID id, PageRequest page);
}
