package vn.thongmach.assembly.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.BundleEntries.EnteredBundle;
import vn.thongmach.assembly.TalliedBundle;

/** What was entered of bundles; nothing of it is ever changed. */
public interface BundleRows {

  void enter(
      Scope scope,
      UUID id,
      int post,
      TalliedBundle bundle,
      @Nullable String reason,
      UUID person,
      Instant at);

  /** The latest of each bundle of a post, by bundle. */
  List<EnteredBundle> entered(Scope scope, UUID id, int post);
}
