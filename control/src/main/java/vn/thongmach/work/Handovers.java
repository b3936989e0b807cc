package vn.thongmach.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Work passed between units. It is reached from either side: by whoever reaches one of the two
 * units, and by the people named.
 */
public interface Handovers {

  /**
   * Passes work to another unit.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Handover ask(Scope scope, HandoverDraft draft);

  /**
   * The receiving side accepts or refuses; a refusal with a reason.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     work.not-receiving-side}, {@code work.handover-moved-on}, else all problems of the step
   */
  Handover answer(Scope scope, UUID handover, HandoverStep step);

  /**
   * The receiving side delivers what was asked, with words about the result.
   *
   * @throws vn.thongmach.kernel.CodedException as with an answer
   */
  Handover deliver(Scope scope, UUID handover, HandoverStep step);

  /**
   * The giving side confirms what was delivered, returns it with a reason, or takes the work back
   * with a reason while it is open.
   *
   * @throws vn.thongmach.kernel.CodedException {@code work.not-giving-side}, else as with an answer
   */
  Handover confirm(Scope scope, UUID handover, HandoverStep step);

  /** Open ones first, those on whose turn the side asked for is before others, by due day. */
  PageOf<Handover> list(Scope scope, HandoverFilter filter, PageRequest page);

  /** Those within reach that belong to these tasks, open ones first, by due day. */
  List<Handover> ofTasks(Scope scope, Collection<String> codes);

  Optional<Handover> find(Scope scope, UUID handover);

  /** Whether the scope acts for the giving side. */
  boolean gives(Scope scope, Handover handover);

  /** Whether the scope acts for the receiving side. */
  boolean takes(Scope scope, Handover handover);

  /**
   * Every pair of units between which work within reach was passed.
   *
   * @param from asked on that day or later; null for any
   * @param to asked on that day or before; null for any
   */
  List<HandoverSeam> seams(Scope scope, @Nullable LocalDate from, @Nullable LocalDate to);
}
