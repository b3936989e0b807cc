package vn.thongmach.view.model;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view as it is stored; see {@link vn.thongmach.view.SavedView}.
 *
 * @param owner the user who made it
 */
public record ViewRow(
    UUID id,
    String page,
    String name,
    Map<String, String> params,
    @Nullable UUID unit,
    UUID owner,
    String by,
    boolean standard,
    int version) {

  public ViewRow {
    params = Map.copyOf(params);
  }
}
