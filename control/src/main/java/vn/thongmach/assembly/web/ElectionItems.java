package vn.thongmach.assembly.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.BallotEntries.Compared;
import vn.thongmach.assembly.BallotForm;
import vn.thongmach.assembly.BallotReading;
import vn.thongmach.assembly.Congress;
import vn.thongmach.assembly.Congress.Post;
import vn.thongmach.assembly.Congress.Whole;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.CongressElection.EntryPost;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.Nomination;
import vn.thongmach.assembly.CongressElection.Outcome;
import vn.thongmach.assembly.CongressElections;
import vn.thongmach.assembly.Congresses;
import vn.thongmach.assembly.Electorate;
import vn.thongmach.assembly.EntryMode;
import vn.thongmach.assembly.InvalidReason;
import vn.thongmach.assembly.PersonVotes;
import vn.thongmach.assembly.Tally;
import vn.thongmach.assembly.web.CongressItems.CongressView;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.regulation.RuleReference;

/** Puts names on elections. */
@Component
class ElectionItems {

  private final Congresses congresses;
  private final CongressElections elections;
  private final Naming naming;

  ElectionItems(Congresses congresses, CongressElections elections, Naming naming) {
    this.congresses = congresses;
    this.elections = elections;
    this.naming = naming;
  }

  List<CongressElectionView> views(List<File> files) {
    return files.stream().map(ElectionItems::view).toList();
  }

  private static CongressElectionView view(File file) {
    CongressElection one = file.of();
    Outcome outcome = one.outcome();
    return new CongressElectionView(
        one.id(),
        one.congress(),
        one.earlier(),
        one.office(),
        one.mandate(),
        one.seats(),
        one.day(),
        one.round(),
        one.form(),
        one.state(),
        file.nominations().stream()
            .filter(each -> each.decision() == CongressElection.Decision.STANDING)
            .toList()
            .size(),
        outcome == null ? null : outcome.tally().elected().size(),
        one.version());
  }

  ElectionPage page(Scope scope, File file) {
    Whole whole =
        congresses
            .find(scope, file.of().congress())
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    CongressElection one = file.of();
    Outcome outcome = one.outcome();
    List<@Nullable UUID> people = new ArrayList<>();
    file.nominations().forEach(each -> people.add(each.person()));
    file.nominations().forEach(each -> people.add(each.proposer()));
    file.batches().forEach(each -> people.add(each.person()));
    file.posts().forEach(each -> people.add(each.person()));
    if (outcome != null) {
      people.add(outcome.by());
      outcome.notCounted().forEach(each -> people.add(each.person()));
    }
    NameBook names = naming.of(Stream.of(whole.of().unit()), people.stream());
    EntryPost own = file.postOf(scope.person());
    Congresses.CongressRights may = congresses.may(scope, whole);
    boolean sitting = whole.of().state() == Congress.State.SITTING;
    return new ElectionPage(
        view(file),
        CongressItems.view(whole.of(), names),
        elections.limits(scope, file),
        file.nominations().stream().map(each -> nomination(each, names)).toList(),
        file.batches().stream()
            .map(
                each ->
                    new ElectionBatch(
                        each.number(), each.issued(), names.person(each.person()), each.at()))
            .toList(),
        file.issued(),
        one.returned(),
        one.setAside(),
        one.setAsideReason(),
        file.papers(),
        one.entry(),
        file.posts().stream()
            .map(
                each ->
                    new ElectionPost(
                        each.number(),
                        names.person(each.person()),
                        each.closedAt(),
                        each.entered()))
            .toList(),
        outcome == null ? null : outcome(outcome, names),
        new ElectionRights(
            may.prepare(),
            may.office(),
            may.tell() && sitting,
            may.tell() && sitting && whole.heads(Post.TELLERS, scope.person()),
            may.tell() && whole.heads(Post.TELLERS, scope.person()),
            may.preside(),
            own != null && may.tell() ? own.number() : null));
  }

  private static ElectionNomination nomination(Nomination one, NameBook names) {
    return new ElectionNomination(
        one.person(),
        names.person(one.person()),
        one.source(),
        one.proposer() == null ? null : names.person(one.proposer()),
        one.support(),
        one.decision(),
        one.reason(),
        one.place(),
        one.place() == null ? null : one.ballotId());
  }

  private static ElectionOutcome outcome(Outcome one, NameBook names) {
    Tally tally = one.tally();
    Map<String, Integer> invalid = new LinkedHashMap<>();
    tally.invalid().forEach((InvalidReason reason, Integer n) -> invalid.put(reason.name(), n));
    return new ElectionOutcome(
        one.at(),
        names.person(one.by()),
        one.convened(),
        one.excluded(),
        tally.base(),
        tally.needed(),
        one.notCounted().stream()
            .map(
                each ->
                    new ElectionNotCounted(
                        names.person(each.person()), each.because(), each.reason()))
            .toList(),
        tally.issued(),
        tally.returned(),
        tally.unreturned(),
        tally.valid(),
        invalid,
        tally.votes(),
        tally.elected(),
        tally.tied(),
        tally.unfilled(),
        tally.rules());
  }

  List<BallotComparison> compared(List<Compared> found) {
    NameBook names =
        naming.of(
            Stream.of(),
            found.stream().map(one -> one.decision() == null ? null : one.decision().by()));
    return found.stream()
        .map(
            one ->
                new BallotComparison(
                    one.ballot(),
                    one.readings(),
                    one.differing(),
                    one.doubtful(),
                    one.decision() == null
                        ? null
                        : new BallotDecided(
                            one.decision().reading(),
                            one.decision().reason(),
                            one.decision().image(),
                            names.person(one.decision().by()),
                            one.decision().at())))
        .toList();
  }

  /**
   * An election as it stands in a list.
   *
   * @param standing names that stand
   * @param elected people elected; null before the count
   */
  record CongressElectionView(
      UUID id,
      UUID congress,
      @Nullable UUID earlier,
      CongressElection.Office office,
      String mandate,
      int seats,
      LocalDate day,
      int round,
      @Nullable BallotForm form,
      CongressElection.State state,
      int standing,
      @Nullable Integer elected,
      int version) {}

  /**
   * An election with everything but what stands on ballots.
   *
   * @param issued ballots handed out
   * @param returned papers found; null before they were reconciled
   * @param papers papers to be entered
   * @param entry how the posts enter them
   */
  record ElectionPage(
      CongressElectionView election,
      CongressView congress,
      CongressElections.ListLimits limits,
      List<ElectionNomination> nominations,
      List<ElectionBatch> batches,
      int issued,
      @Nullable Integer returned,
      @Nullable Integer setAside,
      @Nullable String setAsideReason,
      int papers,
      EntryMode entry,
      List<ElectionPost> posts,
      @Nullable ElectionOutcome outcome,
      ElectionRights may) {}

  /**
   * What the reader may do.
   *
   * @param office record what follows the count, also after the congress
   * @param head head of the tellers, who confirms the record
   * @param preside of the presidium, one of whom confirms it
   * @param post number of the reader's own post; null where they have none
   */
  record ElectionRights(
      boolean prepare,
      boolean office,
      boolean tell,
      boolean count,
      boolean head,
      boolean preside,
      @Nullable Integer post) {}

  /**
   * A name put forward.
   *
   * @param ballotId its id among the marks of a ballot; null until the list is closed
   */
  record ElectionNomination(
      UUID person,
      @Nullable PersonName name,
      CongressElection.Source source,
      @Nullable PersonName proposer,
      @Nullable Integer support,
      CongressElection.Decision decision,
      @Nullable String reason,
      @Nullable Integer place,
      @Nullable String ballotId) {}

  /** Ballots handed out by a teller. */
  record ElectionBatch(int number, int issued, @Nullable PersonName person, Instant at) {}

  /** How far a post has come. */
  record ElectionPost(
      int number, @Nullable PersonName person, @Nullable Instant closedAt, int entered) {}

  /**
   * A result.
   *
   * @param invalid ballots by reason
   * @param votes in the order of the list
   * @param elected ids on the ballot, by votes
   */
  record ElectionOutcome(
      Instant at,
      @Nullable PersonName by,
      int convened,
      int excluded,
      int base,
      int needed,
      List<ElectionNotCounted> notCounted,
      int issued,
      int returned,
      int unreturned,
      int valid,
      Map<String, Integer> invalid,
      List<PersonVotes> votes,
      List<String> elected,
      List<String> tied,
      int unfilled,
      List<RuleReference> rules) {}

  /** Somebody called who does not count towards the base. */
  record ElectionNotCounted(
      @Nullable PersonName person, Electorate.Exclusion because, @Nullable String reason) {}

  /** A ballot to be decided, or decided. */
  record BallotComparison(
      int ballot,
      Map<Integer, BallotReading> readings,
      Set<String> differing,
      boolean doubtful,
      @Nullable BallotDecided decision) {}

  /** What a ballot says by decision of the tellers. */
  record BallotDecided(
      BallotReading reading,
      String reason,
      @Nullable UUID image,
      @Nullable PersonName by,
      Instant at) {}
}
