package vn.thongmach.study;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/**
 * Attendance at sessions of opened campaigns: a list written by those who hold the campaign, and by
 * leaders and heads for people of the units they reach; or each person for themselves by the code
 * on the wall.
 */
public interface StudyAttendance {

  /** Most people of one list. */
  int MOST_PEOPLE = 1000;

  /**
   * A session whose attendance the scope may record.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  StudySession session(Scope scope, UUID session);

  /**
   * Records that people attended, all or none; whoever stands on the list already stays there.
   *
   * @param way {@code TICKED} or {@code IMPORTED}
   * @return the records of these people on the list
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code study.not-open},
   *     {@code study.withdrawn}, {@code study.session-not-held}, else all problems of all people,
   *     each at {@code people[n]}
   */
  List<TakingPart> attend(
      Scope scope, UUID session, @Nullable List<@Nullable UUID> people, TakingPart.Way way);

  /**
   * The code to hang on the wall now.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code study.not-open},
   *     {@code study.withdrawn}, {@code study.code-other-day}
   */
  AttendanceCode code(Scope scope, UUID session);

  /**
   * Records that whoever asks attended, once.
   *
   * @param code as read from the wall
   * @throws vn.thongmach.kernel.CodedException {@code study.code-unknown}, {@code
   *     study.code-expired}, {@code study.no-person}, {@code study.not-open}, {@code
   *     study.withdrawn}, {@code study.code-other-day}, {@code study.not-in-audience}, {@code
   *     study.attendance-stands}
   */
  TakingPart attend(Scope scope, UUID session, @Nullable String code);
}
