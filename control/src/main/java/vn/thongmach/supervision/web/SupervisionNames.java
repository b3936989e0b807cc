package vn.thongmach.supervision.web;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;

/** Names of the documents whose execution is looked at. */
@Component
class SupervisionNames {

  private final Resolutions resolutions;

  SupervisionNames(Resolutions resolutions) {
    this.resolutions = resolutions;
  }

  /** Those within the reader's reach, in one query. */
  Map<UUID, LookedAtDirective> documents(Scope scope, Collection<UUID> wanted) {
    return wanted.isEmpty()
        ? Map.of()
        : resolutions.findAll(scope, wanted.stream().distinct().toList()).stream()
            .collect(
                Collectors.toMap(
                    Resolution::id,
                    each -> new LookedAtDirective(each.id(), each.symbol(), each.title())));
  }

  /** A document whose execution is looked at. */
  record LookedAtDirective(UUID id, String symbol, String title) {}
}
