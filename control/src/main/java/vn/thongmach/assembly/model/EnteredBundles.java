package vn.thongmach.assembly.model;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.BundleEntries;
import vn.thongmach.assembly.BundleLaws;
import vn.thongmach.assembly.CongressElection.EntryPost;
import vn.thongmach.assembly.CongressElection.Nomination;
import vn.thongmach.assembly.CongressElection.State;
import vn.thongmach.assembly.ElectionRules;
import vn.thongmach.assembly.EntryMode;
import vn.thongmach.assembly.InvalidReason;
import vn.thongmach.assembly.TalliedBundle;
import vn.thongmach.assembly.TalliedBundle.BundleVotes;
import vn.thongmach.assembly.model.FoundElections.Found;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.regulation.Rules;

/** The rules of entering sums of bundles. */
@Service
class EnteredBundles implements BundleEntries {

  private static final Scope SCOPE = Scope.system("bundles");

  private final FoundElections found;
  private final BundleRows rows;
  private final ComparedBundles compared;
  private final Naming naming;
  private final Rules rules;
  private final AssemblyDays days;

  EnteredBundles(
      FoundElections found,
      BundleRows rows,
      ComparedBundles compared,
      Naming naming,
      Rules rules,
      AssemblyDays days) {
    this.found = found;
    this.rows = rows;
    this.compared = compared;
    this.naming = naming;
    this.rules = rules;
    this.days = days;
  }

  @Override
  @Transactional
  public EnteredBundle enter(Scope scope, UUID id, int bundle, BundleDraft draft) {
    Found one = found.told(scope, id);
    EntryPost post = FoundElections.ownPost(scope, one);
    FoundElections.requireMode(one, EntryMode.TALLIES);
    boolean again = post.closedAt() != null;
    if (one.of().state() != State.ENTERING || again && !one.file().closed()) {
      throw new CodedException(AssemblyError.POST_CLOSED, post.number());
    }
    if (again && !ComparedBundles.open(compared.compare(scope, one.file()), bundle)) {
      throw new CodedException(AssemblyError.BUNDLE_AGREED, bundle);
    }
    Problems problems = new Problems();
    TalliedBundle entered = checked(problems, one, bundle, draft);
    if (bundle < 1 || bundle > MOST_BUNDLES) {
      problems.add("bundle", AssemblyError.NUMBER_OUTSIDE, bundle, 1, MOST_BUNDLES);
    }
    String reason = again ? problems.reason(draft.reason()) : null;
    problems.throwIfAny();
    rows.enter(scope, id, post.number(), entered, reason, post.person(), days.now());
    if (again) {
      found.changed(scope, one.of(), FoundElections.BUNDLE_AGAIN, bundle);
    }
    return own(scope, one, post).stream()
        .filter(each -> each.bundle().number() == bundle)
        .findFirst()
        .orElseThrow();
  }

  private TalliedBundle checked(Problems problems, Found one, int bundle, BundleDraft draft) {
    int most = one.file().papers();
    int ballots = number(problems, "ballots", problems.required("ballots", draft.ballots()), most);
    int valid = number(problems, "valid", problems.required("valid", draft.valid()), most);
    Map<InvalidReason, Integer> invalid = new EnumMap<>(InvalidReason.class);
    Map<InvalidReason, @Nullable Integer> given =
        draft.invalid() == null ? Map.of() : draft.invalid();
    given.forEach(
        (reason, number) -> {
          if (number != null) {
            invalid.put(reason, number(problems, "invalid." + reason.name(), number, most));
          }
        });
    Map<String, BundleVotes> votes = new LinkedHashMap<>();
    Map<String, @Nullable VotesDraft> drafts = draft.votes() == null ? Map.of() : draft.votes();
    for (Nomination each : one.file().listed()) {
      String field = "votes." + each.ballotId();
      VotesDraft written = drafts.get(each.ballotId());
      Integer votesFor = written == null ? null : written.votesFor();
      Integer against = written == null ? null : written.against();
      Integer notCounted = written == null ? null : written.notCounted();
      if (votesFor == null || against == null) {
        problems.required(field, null);
      }
      votes.put(
          each.ballotId(),
          new BundleVotes(
              number(problems, field, votesFor, most),
              number(problems, field, against, most),
              number(problems, field, notCounted, most)));
    }
    drafts.keySet().stream()
        .filter(ballotId -> !votes.containsKey(ballotId))
        .forEach(ballotId -> problems.add("votes", AssemblyError.MARK_UNFIT, ballotId, "–"));
    TalliedBundle entered = new TalliedBundle(bundle, ballots, valid, invalid, votes);
    if (problems.none()) {
      laws(one).check(problems, entered);
    }
    return entered;
  }

  private static int number(Problems problems, String field, @Nullable Integer given, int most) {
    if (given != null && (given < 0 || given > most)) {
      problems.add(field, AssemblyError.NUMBER_OUTSIDE, given, 0, most);
      return 0;
    }
    return given == null ? 0 : given;
  }

  private BundleLaws laws(Found one) {
    List<Nomination> listed = one.file().listed();
    NameBook names = naming.of(Stream.of(), listed.stream().map(Nomination::person));
    Map<String, String> byId = new LinkedHashMap<>();
    for (Nomination each : listed) {
      PersonName name = names.person(each.person());
      byId.put(each.ballotId(), name == null ? each.ballotId() : name.fullName());
    }
    return new BundleLaws(
        Problems.given(one.of().form()),
        one.of().seats(),
        byId,
        ElectionRules.of(code -> rules.at(SCOPE, code, AssemblyDays.start(one.of().day())))
            .invalid());
  }

  @Override
  public List<EnteredBundle> own(Scope scope, UUID id) {
    Found one = found.found(scope, id);
    return own(scope, one, FoundElections.ownPost(scope, one));
  }

  private List<EnteredBundle> own(Scope scope, Found one, EntryPost post) {
    return rows.entered(scope, one.of().id(), post.number());
  }

  @Override
  @Transactional
  public BundleComparison compare(Scope scope, UUID id) {
    Found one = found.found(scope, id);
    found.readable(scope, one, "comparison");
    FoundElections.requireMode(one, EntryMode.TALLIES);
    FoundElections.requireClosed(one);
    return compared.compare(scope, one.file());
  }
}
