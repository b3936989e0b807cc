package vn.thongmach.assembly.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.BundleEntries.BundleComparison;
import vn.thongmach.assembly.BundleEntries.ComparedBundle;
import vn.thongmach.assembly.BundleEntries.EnteredBundle;
import vn.thongmach.assembly.CongressElection.EntryPost;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.TalliedBundle;
import vn.thongmach.kernel.CodedException;

/** Lays the sums of the posts beside each other, bundle by bundle. */
@Component
class ComparedBundles {

  private final BundleRows rows;

  ComparedBundles(BundleRows rows) {
    this.rows = rows;
  }

  BundleComparison compare(Scope scope, File file) {
    Map<Integer, Map<Integer, TalliedBundle>> bundles = byBundle(scope, file);
    Map<Integer, Integer> sums = new TreeMap<>();
    file.posts().forEach(post -> sums.put(post.number(), 0));
    List<ComparedBundle> differing = new ArrayList<>();
    bundles.forEach(
        (number, readings) -> {
          readings.forEach((post, one) -> sums.merge(post, one.ballots(), Integer::sum));
          Set<String> fields = differences(file, readings);
          if (!fields.isEmpty()) {
            differing.add(new ComparedBundle(number, readings, fields));
          }
        });
    return new BundleComparison(differing, sums, file.papers());
  }

  private Map<Integer, Map<Integer, TalliedBundle>> byBundle(Scope scope, File file) {
    Map<Integer, Map<Integer, TalliedBundle>> bundles = new TreeMap<>();
    for (EntryPost post : file.posts()) {
      for (EnteredBundle one : rows.entered(scope, file.of().id(), post.number())) {
        bundles
            .computeIfAbsent(one.bundle().number(), number -> new TreeMap<>())
            .put(post.number(), one.bundle());
      }
    }
    return bundles;
  }

  private static Set<String> differences(File file, Map<Integer, TalliedBundle> readings) {
    Set<String> fields = new TreeSet<>();
    TalliedBundle first = readings.get(file.posts().getFirst().number());
    file.posts().stream()
        .skip(1)
        .forEach(
            post -> fields.addAll(TalliedBundle.differences(first, readings.get(post.number()))));
    return fields;
  }

  /**
   * Whether a bundle may be entered again: the posts differ on it, or their ballots do not add up.
   */
  static boolean open(BundleComparison compared, int bundle) {
    return compared.differing().stream().anyMatch(each -> each.bundle() == bundle)
        || compared.sums().values().stream().anyMatch(sum -> sum != compared.papers());
  }

  /**
   * What all posts agree on.
   *
   * @throws CodedException {@code assembly.bundles-differ}, {@code assembly.bundles-sum}
   */
  List<TalliedBundle> settled(Scope scope, File file) {
    BundleComparison compared = compare(scope, file);
    if (!compared.differing().isEmpty()) {
      throw new CodedException(
          AssemblyError.BUNDLES_DIFFER,
          compared.differing().size(),
          compared.differing().getFirst().bundle());
    }
    for (Integer sum : compared.sums().values()) {
      if (sum != compared.papers()) {
        throw new CodedException(AssemblyError.BUNDLES_SUM, sum, compared.papers());
      }
    }
    return rows.entered(scope, file.of().id(), file.posts().getFirst().number()).stream()
        .map(EnteredBundle::bundle)
        .filter(one -> one.ballots() > 0)
        .toList();
  }
}
