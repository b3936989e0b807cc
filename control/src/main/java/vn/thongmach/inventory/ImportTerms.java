package vn.thongmach.inventory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * What is agreed about a source besides its file.
 *
 * @param ownerUnit unit that owns a source first heard of; null = the importing principal's unit
 * @param observedFrom since when what the file newly names has been watched; null = from now on
 * @param notice what a reader must know of all that comes from the source, shown with it; null
 *     leaves what is said already
 * @param simulated the source is a simulator, so that nothing of its objects counts as measured
 */
public record ImportTerms(
    @Nullable UUID ownerUnit,
    @Nullable Instant observedFrom,
    @Nullable String notice,
    boolean simulated) {

  /** Characters of a notice at most. */
  public static final int LONGEST_NOTICE = 300;

  public static final ImportTerms USUAL = new ImportTerms(null, null, null, false);

  /** What figures of the source's objects count as at best. */
  public Origin origin() {
    return simulated ? Origin.SIMULATED : Origin.MEASURED;
  }
}
