package vn.thongmach.grading.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.SubjectGroup;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored rounds with their groups and subjects. */
public interface RoundRows {

  /** False where the unit holds one of the same days already. */
  boolean insert(Scope scope, GradingRound round);

  void update(Scope scope, GradingRound round);

  Optional<GradingRound> find(Scope scope, Reach reach, UUID round);

  /** The same; no other transaction changes it or what hangs on it until this one ends. */
  Optional<GradingRound> locked(Scope scope, Reach reach, UUID round);

  PageOf<GradingRound> page(
      Scope scope, Reach reach, GradingRound.@Nullable State state, PageRequest page);

  /** All rounds in these states. */
  List<GradingRound> in(Scope scope, Collection<GradingRound.State> states);

  /** The groups of a round with the subjects within reach; groups without any left out. */
  List<SubjectGroup> groups(Scope scope, Reach reach, UUID round);

  void replaceGroups(Scope scope, UUID round, List<SubjectGroup> groups);

  /** A subject within reach with the name of its group. */
  Optional<Found> subject(Scope scope, Reach reach, UUID subject);

  /** Subjects of rounds that are begun which are the reader or units they head or belong to. */
  List<Found> concerning(Scope scope, Reach reach, int most);

  void leaveOut(Scope scope, UUID subject, String reason);

  /** The rules kept with a round whose grades were issued. */
  Optional<String> rules(Scope scope, UUID round);

  void keepRules(Scope scope, UUID round, String rules);

  /** Marks that those who must act were reminded of a state; false where they were before. */
  boolean reminded(Scope scope, GradingRound round);

  /** A subject, its round and the name of its group. */
  record Found(GradingRound round, GradingSubject subject, String group) {}
}
