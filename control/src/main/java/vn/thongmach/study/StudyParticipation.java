package vn.thongmach.study;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Taking part in opened campaigns. Sessions are added by those who hold the campaign, and by
 * leaders and heads; statements and commitments are made by everybody for themselves. Attendance:
 * {@link StudyAttendance}.
 */
public interface StudyParticipation {

  /**
   * Adds a session.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code study.not-open},
   *     else all problems of the draft
   */
  StudySession add(Scope scope, UUID campaign, StudySessionDraft draft);

  /**
   * Withdraws a session and all attendance on its list.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code study.withdrawn},
   *     all problems of the step
   */
  StudySession withdrawSession(Scope scope, UUID session, StudyStep step);

  /** The sessions of a campaign, latest day first. */
  PageOf<StudySession> sessions(Scope scope, UUID campaign, PageRequest page);

  /**
   * States for whoever asks that they have studied the matter.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code study.no-person},
   *     {@code study.not-open}, {@code study.own-statement-off}, {@code study.not-in-audience},
   *     {@code study.statement-stands}, all problems of the draft
   */
  TakingPart state(Scope scope, UUID campaign, OwnStatementDraft draft);

  /**
   * Withdraws a record: a statement also by whoever made it. It stays readable.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code study.withdrawn},
   *     all problems of the step
   */
  TakingPart withdraw(Scope scope, UUID record, StudyStep step);

  /**
   * Records of a campaign that the reader may read: their own, and those of people they answer for;
   * latest first.
   */
  PageOf<TakingPart> records(
      Scope scope, UUID campaign, @Nullable UUID person, @Nullable UUID session, PageRequest page);

  /**
   * Writes the next version of the commitment of whoever asks.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code study.no-person},
   *     {@code study.not-open}, {@code study.commitment-not-asked}, {@code study.not-in-audience},
   *     {@code kernel.changed-meanwhile}, all problems of the draft
   */
  PersonalCommitment commit(Scope scope, UUID campaign, PersonalCommitmentDraft draft);

  /**
   * All versions of a person's commitment, latest first, for the person, leaders and heads who
   * reach the unit they are counted in, and those who hold the campaign as leader, head or office;
   * for nobody else.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  List<PersonalCommitment> commitments(Scope scope, UUID campaign, UUID person);

  /** Whether the reader may add sessions and record attendance of some of its people. */
  boolean mayRecord(Scope scope, StudyCampaign campaign);
}
