package vn.thongmach.overview.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Dispute;
import vn.thongmach.evaluation.Disputes;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.overview.MyPart.Awaited;
import vn.thongmach.overview.MyPart.Thing;
import vn.thongmach.overview.MyPart.ThingKind;
import vn.thongmach.programme.Deciders;
import vn.thongmach.programme.Deciders.Decider;
import vn.thongmach.target.TargetProposal;
import vn.thongmach.target.TargetProposals;

/** What one person is asked about figures and proposed targets, and what they asked. */
@Component
class OwnQuestions {

  private final Disputes disputes;
  private final TargetProposals proposals;
  private final Deciders deciders;
  private final Naming naming;

  OwnQuestions(Disputes disputes, TargetProposals proposals, Deciders deciders, Naming naming) {
    this.disputes = disputes;
    this.proposals = proposals;
    this.deciders = deciders;
    this.naming = naming;
  }

  /**
   * What is open between a person and others. Where somebody else looks at them, what they are to
   * answer is what was proposed to them as the head; what their unit's side has to answer shows to
   * themselves only.
   */
  Open open(Scope scope, UUID person) {
    boolean self = person.equals(scope.person());
    List<TargetProposal> proposed = proposals.concerning(scope, person, self ? scope.unit() : null);
    List<TargetProposal> toThem =
        proposed.stream().filter(proposal -> !person.equals(proposal.proposedByPerson())).toList();
    Set<UUID> turns =
        toThem.isEmpty()
            ? Set.of()
            : self
                ? proposals.turns(scope, toThem)
                : toThem.stream()
                    .filter(proposal -> proposal.side() == TargetProposal.Side.ABOVE)
                    .map(TargetProposal::id)
                    .collect(Collectors.toSet());
    List<TargetProposal> made =
        proposed.stream().filter(proposal -> person.equals(proposal.proposedByPerson())).toList();
    List<TargetProposal> toAnswer =
        toThem.stream().filter(proposal -> turns.contains(proposal.id())).toList();
    return new Open(
        person,
        disputes.unexplained(scope, person, self ? scope.name() : null),
        made,
        toAnswer,
        others(person, made, toAnswer));
  }

  /**
   * Who stands at the other side of each proposal: whoever made it; of the person's own, the head
   * who is to answer, which is that of the unit, or the nearest above where the unit proposed.
   */
  private Map<UUID, PersonName> others(
      UUID person, List<TargetProposal> made, List<TargetProposal> toAnswer) {
    if (made.isEmpty() && toAnswer.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Decider>> heads =
        made.isEmpty()
            ? Map.of()
            : deciders.of(made.stream().map(TargetProposal::unit).distinct().toList());
    Map<UUID, UUID> chosen = new HashMap<>();
    for (TargetProposal proposal : made) {
      heads.getOrDefault(proposal.unit(), List.of()).stream()
          .filter(
              head ->
                  !head.person().equals(person)
                      && (proposal.side() == TargetProposal.Side.ABOVE
                          || !head.unit().equals(proposal.unit())))
          .findFirst()
          .ifPresent(head -> chosen.put(proposal.id(), head.person()));
    }
    for (TargetProposal proposal : toAnswer) {
      if (proposal.proposedByPerson() != null) {
        chosen.put(proposal.id(), proposal.proposedByPerson());
      }
    }
    NameBook names = naming.of(Stream.of(), chosen.values().stream().map(each -> each));
    Map<UUID, PersonName> told = new HashMap<>();
    chosen.forEach(
        (proposal, other) -> {
          PersonName name = names.person(other);
          if (name != null) {
            told.put(proposal, name);
          }
        });
    return told;
  }

  /** What is open, with the targets it is about. */
  static Asked asked(Open open, Standing.Known known) {
    Map<String, TargetItem> targets = known.byCode();
    Asked asked = new Asked(new ArrayList<>(), new ArrayList<>());
    for (Dispute dispute : open.disputes()) {
      if (dispute.respondent().id().equals(open.person())) {
        asked.things().add(explanation(dispute, targets.get(dispute.target()), known.today()));
      } else {
        asked.awaited().add(explaining(dispute, known.today()));
      }
    }
    open.made().forEach(proposal -> asked.awaited().add(answering(proposal, open.others())));
    open.toAnswer()
        .forEach(
            proposal ->
                asked
                    .things()
                    .add(proposal(proposal, open.others(), targets.get(proposal.code()))));
    return asked;
  }

  private static Thing explanation(Dispute dispute, @Nullable TargetItem target, LocalDate today) {
    return new Thing(
        ThingKind.EXPLANATION,
        dispute.id(),
        dispute.target(),
        dispute.wrong(),
        dispute.openedBy(),
        day(dispute.openedAt()),
        dispute.due(),
        dispute.due().isBefore(today),
        ConsoleAddresses.of("target", dispute.target(), null),
        List.of(),
        List.of(),
        null,
        null,
        target == null ? null : Standing.held(target),
        List.of(),
        List.of(),
        null);
  }

  private static Awaited explaining(Dispute dispute, LocalDate today) {
    return new Awaited(
        ThingKind.EXPLANATION,
        dispute.id(),
        dispute.target(),
        dispute.wrong(),
        new PersonName(dispute.respondent().id(), dispute.respondent().fullName()),
        day(dispute.openedAt()),
        dispute.due(),
        dispute.due().isBefore(today),
        ConsoleAddresses.of("target", dispute.target(), null));
  }

  private static Thing proposal(
      TargetProposal proposal, Map<UUID, PersonName> others, @Nullable TargetItem target) {
    PersonName by = others.get(proposal.id());
    return new Thing(
        ThingKind.PROPOSAL,
        proposal.id(),
        proposal.code(),
        title(proposal),
        by == null ? proposal.proposedBy() : by.fullName(),
        day(proposal.proposedAt()),
        null,
        false,
        "/commitments/plans",
        List.of(),
        List.of(),
        null,
        null,
        target == null ? null : Standing.held(target),
        List.of(),
        List.of(),
        null);
  }

  private static Awaited answering(TargetProposal proposal, Map<UUID, PersonName> others) {
    return new Awaited(
        ThingKind.PROPOSAL,
        proposal.id(),
        proposal.code(),
        title(proposal),
        others.get(proposal.id()),
        day(proposal.proposedAt()),
        null,
        false,
        "/commitments/plans");
  }

  private static String title(TargetProposal proposal) {
    String name = proposal.draft().name();
    return name == null ? proposal.code() : name;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Period.ZONE);
  }

  /**
   * What is open.
   *
   * @param disputes to be explained by the person, or opened by them
   * @param made proposals of the person's own
   * @param toAnswer proposals that the person is to answer
   * @param others by proposal, who made it or is to answer it
   */
  record Open(
      UUID person,
      List<Dispute> disputes,
      List<TargetProposal> made,
      List<TargetProposal> toAnswer,
      Map<UUID, PersonName> others) {

    /** Codes of the targets all that is about. */
    Set<String> codes() {
      return Stream.of(
              disputes.stream().map(Dispute::target),
              made.stream().map(TargetProposal::code),
              toAnswer.stream().map(TargetProposal::code))
          .flatMap(Function.identity())
          .collect(Collectors.toSet());
    }
  }

  /** What is asked of a person, and what they wait for. */
  record Asked(List<Thing> things, List<Awaited> awaited) {}
}
