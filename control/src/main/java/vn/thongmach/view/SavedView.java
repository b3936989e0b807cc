package vn.thongmach.view;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.UnitName;

/**
 * A way of looking at a list.
 *
 * @param page which list: {@code obstacles}, {@code handovers}, {@code plans}, {@code programmes}
 *     or {@code alarms}
 * @param params what the page is asked for, as in its address
 * @param unit the unit it is shared with, and those below; null for one's own
 * @param by name of the user who made it
 * @param standard whether the page opens with it for whoever asks
 * @param mayChange whether the reader may rename, change or delete it
 * @param version grows with every change
 */
public record SavedView(
    UUID id,
    String page,
    String name,
    Map<String, String> params,
    @Nullable UnitName unit,
    String by,
    boolean standard,
    boolean mayChange,
    int version) {

  public SavedView {
    params = Map.copyOf(params);
  }
}
