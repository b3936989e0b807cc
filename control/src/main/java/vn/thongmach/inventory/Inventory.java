package vn.thongmach.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** The network as it is known now. What lies outside the scope is answered as if it were not. */
public interface Inventory {

  Optional<NetworkObject> find(Scope scope, UUID id);

  /** Those of the ids that exist, by name and then id. */
  List<NetworkObject> findAll(Scope scope, Collection<UUID> ids);

  /**
   * All objects of a type, absent ones included, in the order of their ids.
   *
   * @param type in any case; null = of any
   * @param source only of this source; null = of all
   */
  List<UUID> idsOf(Scope scope, @Nullable String type, @Nullable String source);

  /** Every current alias, {@code ves:} included, with the object it hits. */
  Map<String, UUID> aliases(Scope scope);

  /** Current aliases of these objects, the natural one of each first. */
  Map<UUID, List<String>> aliasesOf(Scope scope, Collection<UUID> ids);

  /** The object that an alias hits now; the alias in any form of its Unicode characters. */
  Optional<UUID> resolve(Scope scope, String alias);

  /** Since when each of these objects is known. */
  Map<UUID, Instant> observedFrom(Scope scope, Collection<UUID> ids);

  /** A page of objects, by name and then id. */
  PageOf<NetworkObject> search(Scope scope, ObjectFilter filter, PageRequest page);

  Optional<ObjectDetail> detail(Scope scope, UUID id);

  /**
   * Places and links for a map.
   *
   * @param source only of this source; null = of all
   */
  Topology topology(Scope scope, @Nullable String source);

  /** What every object needs, absent ones included, in no order; read one by one. */
  void readNeeds(Scope scope, Consumer<ObjectNeeds> reader);

  /** What these objects need; in no order. */
  List<ObjectNeeds> needsOf(Scope scope, Collection<UUID> ids);

  /** The same with what they needed before. */
  List<ObjectNeeds> needsOverTime(Scope scope, Collection<UUID> ids);

  /** Sources by name. */
  List<SourceSummary> sources(Scope scope);

  /** Imports that were taken, latest first. */
  PageOf<ImportRecord> imports(Scope scope, PageRequest page);
}
