package vn.thongmach.study.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.study.PersonalCommitment;
import vn.thongmach.study.StudySession;
import vn.thongmach.study.TakingPart;

/** Stored sessions, records and commitments. All lie in a campaign that the caller has reached. */
public interface RecordRows {

  void insert(Scope scope, StudySession session);

  Optional<StudySession> session(Scope scope, UUID session);

  PageOf<StudySession> sessions(Scope scope, UUID campaign, PageRequest page);

  void withdrawSession(Scope scope, UUID session, StudySession.Withdrawn withdrawn);

  void insert(Scope scope, Collection<TakingPart> records);

  /** Whoever stands on the list of a session now. */
  List<TakingPart> attending(Scope scope, UUID session);

  /** The statement of a person that counts now. */
  Optional<TakingPart> statement(Scope scope, UUID campaign, UUID person);

  Optional<TakingPart> record(Scope scope, UUID record);

  void withdraw(Scope scope, UUID record, StudySession.Withdrawn withdrawn);

  /** Own records, and those of people whom the scope oversees; latest first. */
  PageOf<TakingPart> records(
      Scope scope, UUID campaign, @Nullable UUID person, @Nullable UUID session, PageRequest page);

  void insert(Scope scope, PersonalCommitment commitment, LocalDate day);

  /** Number of the latest version of a person; 0 where there is none. */
  int latest(Scope scope, UUID campaign, UUID person);

  /** All versions that the scope may read, latest first. */
  List<PersonalCommitment> commitments(Scope scope, UUID campaign, UUID person);
}
