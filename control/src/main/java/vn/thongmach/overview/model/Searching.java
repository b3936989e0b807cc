package vn.thongmach.overview.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AccessRules;
import vn.thongmach.access.Scope;
import vn.thongmach.access.SearchHit;
import vn.thongmach.access.SearchSource;
import vn.thongmach.kernel.SearchText;
import vn.thongmach.overview.SearchAnswer;
import vn.thongmach.overview.SearchAnswer.Find;
import vn.thongmach.overview.SearchAnswer.Group;

/** Searches everything that modules let be searched, in one transaction. */
@Component
public class Searching {

  private final List<SearchSource> sources;

  Searching(ObjectProvider<SearchSource> sources) {
    this.sources = sources.orderedStream().toList();
  }

  /**
   * @param most finds of one type at most
   */
  @Transactional(readOnly = true)
  public SearchAnswer search(Scope scope, String q, int most) {
    Map<String, List<Find>> found = new LinkedHashMap<>();
    SearchText.of(q)
        .ifPresent(
            text -> {
              for (SearchSource source : sources) {
                source.search(scope, text, most).stream()
                    .filter(hit -> readable(scope, hit.type()))
                    .forEach(
                        hit ->
                            found
                                .computeIfAbsent(hit.type(), first -> new ArrayList<>())
                                .add(find(hit)));
              }
            });
    return new SearchAnswer(
        q,
        found.entrySet().stream()
            .map(type -> new Group(type.getKey(), type.getValue()))
            .sorted(Comparator.comparingInt(group -> group.items().getFirst().rank()))
            .toList());
  }

  private static boolean readable(Scope scope, String type) {
    String endpoint = ConsoleAddresses.endpoint(type);
    return endpoint == null
        || AccessRules.rowFor("GET", endpoint).filter(row -> row.permits(scope.role())).isPresent();
  }

  private static Find find(SearchHit hit) {
    return new Find(
        hit.type(),
        hit.id(),
        hit.code(),
        hit.name(),
        hit.detail(),
        ConsoleAddresses.of(hit.type(), hit.id(), hit.within()),
        hit.rank());
  }
}
