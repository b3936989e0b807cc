package vn.thongmach.checkin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Check-ins on the targets in scope. */
public interface CheckIns {

  /** Most targets named where what is said and what is forecast disagree. */
  int MOST_DISAGREEING = 50;

  /**
   * Says how a target stands, as who answers for it or as head of its unit or above.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     checkin.not-responsible}, {@code checkin.target-closed}, else all problems of the draft
   */
  CheckIn checkIn(Scope scope, String target, CheckInDraft draft);

  /**
   * Sets how often a target is spoken about, or leaves that to the rule.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     checkin.rhythm-not-yours}, else all problems of the draft
   */
  CheckInState setRhythm(Scope scope, String target, RhythmDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  CheckInState state(Scope scope, String target);

  /**
   * What was said about a target, latest first.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  PageOf<CheckIn> history(Scope scope, String target, PageRequest page);

  /**
   * Targets whose check-in is late or due within two working days, the longest due first, without
   * what is forecast.
   *
   * @param head who answers for them; null for all in scope
   * @param late whether only those late are wanted
   */
  PageOf<CheckInState> due(Scope scope, @Nullable UUID head, boolean late, PageRequest page);

  /** Targets that somebody answers for with a day on which a check-in is due, in that order. */
  List<CheckInState> next(Scope scope, UUID head);

  /**
   * Targets whose last check-in differs from what is forecast now: those said to be better first,
   * by forecast score; at most {@value #MOST_DISAGREEING}.
   */
  List<CheckInState> disagreeing(Scope scope);
}
