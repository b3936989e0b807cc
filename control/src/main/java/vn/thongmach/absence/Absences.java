package vn.thongmach.absence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.PersonName;

/** Absences. Everybody declares and ends their own, and reads those they stand in for. */
public interface Absences {

  /**
   * Declares one for whoever asks; audited, and the deputy is told.
   *
   * @throws vn.thongmach.kernel.CodedException {@code absence.no-person}, else all problems of the
   *     draft
   */
  Absence declare(Scope scope, AbsenceDraft draft);

  /**
   * Ends one's own now; audited.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} where it is another's,
   *     {@code absence.over}
   */
  Absence end(Scope scope, UUID absence);

  /** One's own and those in which one is the deputy, latest first. */
  PageOf<Absence> list(Scope scope, PageRequest page);

  /** Whom one may name: people of the units that rule {@code absence.deputies} allows, by name. */
  PageOf<PersonName> candidates(Scope scope, @Nullable String q, PageRequest page);
}
