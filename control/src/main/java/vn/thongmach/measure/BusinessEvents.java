package vn.thongmach.measure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Where any module reports the dated facts behind a measure. */
public interface BusinessEvents {

  /**
   * Records facts in the caller's transaction, all or none; figures are read anew once it is
   * committed. An event with a reference that the same reporter has used before for the same
   * measure is answered as recorded then.
   *
   * @param origin what the reporter's events count as; never better than {@code REPORTED}
   * @return in the order of the drafts
   * @throws vn.thongmach.kernel.CodedException {@code measure.unknown-measure}, else all problems
   *     of all drafts
   */
  List<BusinessEvent> record(
      Scope scope, String measure, Origin origin, List<@Nullable BusinessEventDraft> drafts);

  /** The events of a measure within the scope, latest day first. */
  PageOf<BusinessEvent> list(Scope scope, String measure, PageRequest page);

  /** One event within the scope. */
  Optional<BusinessEvent> find(Scope scope, long id);
}
