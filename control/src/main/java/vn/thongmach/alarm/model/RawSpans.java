package vn.thongmach.alarm.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Spans derived anew from the accepted bytes, without what was derived of them before. */
public interface RawSpans {

  /**
   * @param known events received later are left out
   */
  Derived of(Scope scope, Collection<UUID> objects, Instant known);

  /**
   * What was derived.
   *
   * @param spans by object, in order of their begin, empty ones left out
   * @param events events read
   * @param altered those whose content is not what their recorded hash was made of
   * @param firstAltered least id of those; null where there are none
   * @param late events left out
   */
  record Derived(
      Map<UUID, List<SpanRow>> spans,
      long events,
      long altered,
      @Nullable Long firstAltered,
      long late) {}
}
