package vn.thongmach.programme;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Steering committees, as open as the resolution they run. */
public interface SteeringCommittees {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  SteeringCommittee form(Scope scope, SteeringCommitteeDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} out of reach, else all
   *     problems of the draft
   */
  SteeringCommittee change(Scope scope, UUID committee, SteeringCommitteeDraft draft);

  /**
   * @param resolution only of that document; null = of all within reach
   */
  PageOf<SteeringCommittee> list(Scope scope, @Nullable UUID resolution, PageRequest page);

  Optional<SteeringCommittee> find(Scope scope, UUID committee);
}
