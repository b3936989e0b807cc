package vn.thongmach.supervision.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.supervision.EvidenceTie;
import vn.thongmach.supervision.SupervisionFinding;
import vn.thongmach.supervision.SupervisionFindings.Found;

/** Puts names on findings. */
@Component
class FindingItems {

  private final Naming naming;

  FindingItems(Naming naming) {
    this.naming = naming;
  }

  SupervisionFindingList list(Found found) {
    return new SupervisionFindingList(views(found.findings()), found.writes());
  }

  List<SupervisionFindingView> views(List<SupervisionFinding> findings) {
    NameBook names = naming.of(Stream.of(), findings.stream().map(SupervisionFinding::by));
    return findings.stream()
        .map(
            each ->
                new SupervisionFindingView(
                    each.number(),
                    each.kind(),
                    each.text(),
                    each.ties(),
                    names.person(each.by()),
                    each.at(),
                    each.version(),
                    each.withdrawn()))
        .toList();
  }

  /**
   * The findings of a case, withdrawn ones included.
   *
   * @param writes whether the reader may add and change
   */
  record SupervisionFindingList(List<SupervisionFindingView> findings, boolean writes) {}

  /** A finding; see {@link SupervisionFinding}. */
  record SupervisionFindingView(
      int number,
      SupervisionFinding.Kind kind,
      String text,
      List<EvidenceTie> ties,
      @Nullable PersonName by,
      Instant at,
      int version,
      boolean withdrawn) {}
}
