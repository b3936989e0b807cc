package vn.thongmach.directive.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.Commitment;
import vn.thongmach.directive.CommitmentFilter;
import vn.thongmach.directive.Commitments;
import vn.thongmach.directive.FocusArea;
import vn.thongmach.directive.Objective;
import vn.thongmach.directive.ObjectiveFilter;
import vn.thongmach.directive.Objectives;
import vn.thongmach.directive.Relation;
import vn.thongmach.directive.Relations;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.directive.web.ResolutionPage.RelatedDocument;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;

/** Puts names on what stands on documents. */
@Component
class DocumentPages {

  private static final PageRequest MOST = new PageRequest(0, 1000);
  private static final Scope NAMES = Scope.system("names of clauses");

  private final Resolutions resolutions;
  private final Relations relations;
  private final Commitments commitments;
  private final Objectives objectives;
  private final Naming naming;
  private final Clock clock;

  DocumentPages(
      Resolutions resolutions,
      Relations relations,
      Commitments commitments,
      Objectives objectives,
      Naming naming,
      Clock clock) {
    this.resolutions = resolutions;
    this.relations = relations;
    this.commitments = commitments;
    this.objectives = objectives;
    this.naming = naming;
    this.clock = clock;
  }

  ResolutionPage of(Scope scope, Resolution document) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    UUID id = document.id();
    NameBook names = naming.of(Stream.of(document).map(Resolution::issuer), Stream.empty());
    return new ResolutionPage(
        id,
        document.symbol(),
        document.title(),
        document.kind(),
        document.issuer(),
        names.unit(document.issuer()),
        document.issuerName(),
        document.adoptedOn(),
        document.inForceFrom(),
        document.inForceTo(),
        document.inForceOn(today),
        document.version(),
        document.clauses(),
        related(scope, id),
        commitmentItems(
            commitments
                .list(scope, new CommitmentFilter(id, null, null, null, null, null), MOST)
                .items()),
        objectiveItems(
            scope,
            objectives.list(scope, new ObjectiveFilter(null, null, null, id, null), MOST).items()));
  }

  private List<RelatedDocument> related(Scope scope, UUID id) {
    List<Relation> found = relations.of(scope, id);
    Map<UUID, Resolution> others =
        resolutions
            .findAll(scope, found.stream().map(relation -> other(relation, id)).toList())
            .stream()
            .collect(Collectors.toMap(Resolution::id, Function.identity()));
    List<RelatedDocument> related = new ArrayList<>();
    for (Relation relation : found) {
      Resolution other = others.get(other(relation, id));
      if (other != null) {
        related.add(
            new RelatedDocument(
                relation.id(),
                relation.kind(),
                relation.source().equals(id),
                relation.since(),
                relation.until(),
                relation.note(),
                relation.version(),
                other.id(),
                other.symbol(),
                other.title(),
                other.kind()));
      }
    }
    return related;
  }

  private static UUID other(Relation relation, UUID id) {
    return relation.source().equals(id) ? relation.target() : relation.source();
  }

  List<CommitmentItem> commitmentItems(List<Commitment> found) {
    Map<UUID, ClausePlace> clauses =
        resolutions.places(NAMES, found.stream().map(Commitment::clause).distinct().toList());
    NameBook names =
        naming.of(found.stream().map(Commitment::unit), found.stream().map(Commitment::person));
    return found.stream()
        .map(
            commitment ->
                new CommitmentItem(
                    commitment.id(),
                    commitment.code(),
                    commitment.text(),
                    name(clauses.get(commitment.clause())),
                    names.unit(commitment.unit()),
                    names.person(commitment.person()),
                    commitment.due(),
                    commitment.version()))
        .toList();
  }

  List<ObjectiveItem> objectiveItems(Scope scope, List<Objective> found) {
    Map<UUID, FocusArea> fields =
        objectives.fields(scope).stream()
            .collect(Collectors.toMap(FocusArea::id, Function.identity()));
    Map<UUID, ClausePlace> clauses =
        resolutions.places(scope, found.stream().map(Objective::clause).distinct().toList());
    NameBook names = naming.of(Stream.empty(), found.stream().map(Objective::person));
    return found.stream()
        .map(
            objective ->
                new ObjectiveItem(
                    objective.id(),
                    objective.code(),
                    objective.name(),
                    fields.get(objective.focusArea()),
                    objective.from(),
                    objective.to(),
                    names.person(objective.person()),
                    name(clauses.get(objective.clause())),
                    objective.version()))
        .toList();
  }

  private static @Nullable ClauseName name(@Nullable ClausePlace place) {
    return place == null ? null : ClauseName.of(place);
  }
}
