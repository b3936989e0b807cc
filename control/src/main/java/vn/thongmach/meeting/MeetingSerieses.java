package vn.thongmach.meeting;

import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Series, kept by who keeps the meetings of the body. */
public interface MeetingSerieses {

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} for who does not keep it
   */
  Optional<MeetingSeries> find(Scope scope, UUID body);

  /**
   * Writes the series of a body and plans its next meetings; meetings planned already stay.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, all problems of the draft
   */
  MeetingSeries set(Scope scope, UUID body, MeetingSeriesDraft draft);
}
