package vn.thongmach.assembly.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.Ballot;
import vn.thongmach.assembly.Candidate;
import vn.thongmach.assembly.Congress.Post;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.Nomination;
import vn.thongmach.assembly.CongressElection.NotCounted;
import vn.thongmach.assembly.CongressElection.Outcome;
import vn.thongmach.assembly.CongressElection.State;
import vn.thongmach.assembly.Counting;
import vn.thongmach.assembly.Election;
import vn.thongmach.assembly.ElectionCounts;
import vn.thongmach.assembly.ElectionRules;
import vn.thongmach.assembly.Electorate;
import vn.thongmach.assembly.EntryMode;
import vn.thongmach.assembly.TalliedBundle;
import vn.thongmach.assembly.model.FoundElections.Found;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.regulation.Rules;

/** Counts what the posts agree on and the tellers decided, by the rules of the day. */
@Service
class CountedBallots implements ElectionCounts {

  private static final Scope SCOPE = Scope.system("tally");

  private final FoundElections found;
  private final ElectionRows elections;
  private final ComparedPosts compared;
  private final ComparedBundles bundles;
  private final Naming naming;
  private final Rules rules;
  private final AssemblyDays days;

  CountedBallots(
      FoundElections found,
      ElectionRows elections,
      ComparedPosts compared,
      ComparedBundles bundles,
      Naming naming,
      Rules rules,
      AssemblyDays days) {
    this.found = found;
    this.elections = elections;
    this.compared = compared;
    this.bundles = bundles;
    this.naming = naming;
    this.rules = rules;
    this.days = days;
  }

  @Override
  @Transactional
  public File count(Scope scope, UUID id) {
    Found one = found.told(scope, id);
    UUID me = FoundElections.requireTeller(scope, one);
    if (!one.congress().heads(Post.TELLERS, me)) {
      throw new CodedException(AssemblyError.NOT_TELLER, scope.name());
    }
    FoundElections.requireClosed(one);
    if (one.of().state() != State.ENTERING) {
      throw new CodedException(AssemblyError.POST_CLOSED, 0);
    }
    Electorate electorate = one.congress().electorate(one.of().day());
    Election election = election(one, electorate.convened(), electorate.excluded());
    LocalDate day = one.of().day();
    Counting counting =
        new Counting(
            election, ElectionRules.of(code -> rules.at(SCOPE, code, AssemblyDays.start(day))));
    if (one.of().entry() == EntryMode.TALLIES) {
      bundles.settled(scope, one.file()).forEach(counting::add);
    } else {
      compared
          .settled(scope, one.file())
          .forEach((number, reading) -> counting.add(reading.ballot(number)));
    }
    Outcome outcome =
        new Outcome(
            days.now(),
            me,
            electorate.convened(),
            electorate.excluded(),
            electorate.people().stream()
                .filter(person -> person.excluded() != null)
                .map(
                    person ->
                        new NotCounted(
                            person.person(),
                            Problems.given(person.excluded()),
                            person.standing(),
                            person.reason()))
                .toList(),
            counting.tally());
    CongressElection old = one.of();
    CongressElection counted =
        FoundElections.with(
            old,
            State.COUNTED,
            old.returned(),
            old.setAside(),
            old.setAsideReason(),
            old.entry(),
            outcome);
    elections.update(scope, counted);
    return found.changed(scope, counted, FoundElections.COUNTED, outcome.tally());
  }

  private Election election(Found one, int convened, int excluded) {
    List<Nomination> listed = one.file().listed();
    NameBook names = naming.of(Stream.of(), listed.stream().map(Nomination::person));
    List<Candidate> candidates = new ArrayList<>();
    for (Nomination each : listed) {
      PersonName name = names.person(each.person());
      candidates.add(new Candidate(each.ballotId(), name == null ? "–" : name.fullName()));
    }
    return new Election(
        one.of().day(),
        one.congress().of().kind(),
        convened,
        excluded,
        one.file().issued(),
        one.of().seats(),
        Problems.given(one.of().form()),
        candidates);
  }

  @Override
  @Transactional
  public List<Ballot> counted(Scope scope, UUID id) {
    Found one = found.found(scope, id);
    found.readable(scope, one, "ballots");
    requireCounted(one);
    FoundElections.requireMode(one, EntryMode.BALLOTS);
    List<Ballot> ballots = new ArrayList<>();
    compared
        .settled(scope, one.file())
        .forEach((number, reading) -> ballots.add(reading.ballot(number)));
    return ballots;
  }

  @Override
  @Transactional
  public List<TalliedBundle> bundles(Scope scope, UUID id) {
    Found one = found.found(scope, id);
    found.readable(scope, one, "bundles");
    requireCounted(one);
    FoundElections.requireMode(one, EntryMode.TALLIES);
    return bundles.settled(scope, one.file());
  }

  static Outcome requireCounted(Found one) {
    Outcome outcome = one.of().outcome();
    if (outcome == null) {
      throw new CodedException(AssemblyError.NOT_COUNTED, one.of().mandate());
    }
    return outcome;
  }

  @Override
  public Election election(Scope scope, UUID id) {
    Found one = found.found(scope, id);
    Outcome outcome = requireCounted(one);
    return election(one, outcome.convened(), outcome.excluded());
  }
}
