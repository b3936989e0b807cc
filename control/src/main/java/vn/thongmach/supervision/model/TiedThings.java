package vn.thongmach.supervision.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.supervision.EvidenceTie;

/** Things of the product that may be named in a file. */
public interface TiedThings {

  /**
   * A thing within the reader's reach as it stands now; empty where there is none.
   *
   * @param period null for the current year
   */
  Optional<EvidenceTie> find(
      Scope scope,
      EvidenceTie.Kind kind,
      String reference,
      @Nullable String within,
      @Nullable Period period);
}
