package vn.thongmach.assembly.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.BallotEntries;
import vn.thongmach.assembly.BallotReading;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.CongressElection.Batch;
import vn.thongmach.assembly.CongressElection.EntryPost;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.State;
import vn.thongmach.assembly.ElectionDraft;
import vn.thongmach.assembly.EntryMode;
import vn.thongmach.assembly.model.EntryRows.KeptPicture;
import vn.thongmach.assembly.model.FoundElections.Found;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;

/** The rules of paper ballots. The audit trail tells what was done and never what a ballot says. */
@Service
class EnteredBallots implements BallotEntries {

  private static final int FEWEST_POSTS = 2;
  private static final int MOST_POSTS = 3;
  private static final int MOST_PAPERS = 100_000;

  private final FoundElections found;
  private final ElectionRows elections;
  private final EntryRows rows;
  private final BallotReadings readings;
  private final UploadedBallots uploaded;
  private final ComparedPosts compared;
  private final References references;
  private final AssemblyDays days;

  EnteredBallots(
      FoundElections found,
      ElectionRows elections,
      EntryRows rows,
      BallotReadings readings,
      UploadedBallots uploaded,
      ComparedPosts compared,
      References references,
      AssemblyDays days) {
    this.found = found;
    this.elections = elections;
    this.rows = rows;
    this.readings = readings;
    this.uploaded = uploaded;
    this.compared = compared;
    this.references = references;
    this.days = days;
  }

  @Override
  @Transactional
  public File issue(Scope scope, UUID id, ElectionDraft.BatchDraft draft) {
    Found one = found.told(scope, id);
    requireListed(one);
    Problems problems = new Problems();
    Integer issued = problems.required("issued", draft.issued());
    int attending = one.congress().electorate(one.of().day()).attending();
    if (issued != null && issued < 1) {
      problems.add("issued", AssemblyError.NUMBER_OUTSIDE, issued, 1, attending);
    } else if (issued != null && (long) one.file().issued() + issued > attending) {
      problems.add(
          "issued",
          AssemblyError.ISSUED_ABOVE_ATTENDING,
          (long) one.file().issued() + issued,
          attending);
    }
    problems.throwIfAny();
    elections.add(
        scope,
        id,
        new Batch(
            one.file().batches().size() + 1,
            Problems.given(issued),
            FoundElections.requireTeller(scope, one),
            days.now()));
    return found.changed(scope, one.of(), FoundElections.ISSUED, Problems.given(issued));
  }

  private static void requireListed(Found one) {
    if (one.of().state() == State.NOMINATION) {
      throw new CodedException(AssemblyError.LIST_OPEN, one.of().mandate());
    }
    if (one.of().state() != State.LISTED) {
      throw new CodedException(AssemblyError.BOX_OPENED, one.of().mandate());
    }
  }

  @Override
  @Transactional
  public File reconcile(Scope scope, UUID id, ElectionDraft.ReconciliationDraft draft) {
    Found one = found.told(scope, id);
    requireListed(one);
    Problems.requireCurrent(draft.version(), one.of().version(), one.of().mandate());
    Problems problems = new Problems();
    int issued = one.file().issued();
    Integer given = problems.required("returned", draft.returned());
    int returned = given == null ? 0 : given;
    int aside = draft.setAside() == null ? 0 : draft.setAside();
    if (returned < 0 || returned > MOST_PAPERS) {
      problems.add("returned", AssemblyError.NUMBER_OUTSIDE, returned, 0, MOST_PAPERS);
    } else if (returned - aside > issued) {
      problems.add(
          "setAside", AssemblyError.RETURNED_ABOVE_ISSUED, returned, issued, returned - issued);
    }
    if (aside < 0 || aside > Math.max(0, returned)) {
      problems.add("setAside", AssemblyError.NUMBER_OUTSIDE, aside, 0, Math.max(0, returned));
    }
    String reason = aside > 0 ? problems.reason(draft.reason()) : null;
    List<UUID> posts = problems.ids("posts", draft.posts());
    if (posts.size() < FEWEST_POSTS || posts.size() > MOST_POSTS) {
      problems.add("posts", AssemblyError.POSTS, posts.size(), FEWEST_POSTS, MOST_POSTS);
    }
    posts.stream()
        .filter(person -> !one.told(person))
        .forEach(
            person ->
                problems.add("posts", AssemblyError.NOT_CALLED, references.personName(person)));
    problems.throwIfAny();
    CongressElection old = one.of();
    CongressElection opened =
        FoundElections.with(
            old,
            State.ENTERING,
            returned,
            aside == 0 ? null : aside,
            reason,
            draft.entry() == null ? EntryMode.BALLOTS : draft.entry(),
            null);
    elections.update(scope, opened);
    elections.open(scope, id, posts);
    return found.changed(scope, opened, FoundElections.RECONCILED, returned);
  }

  @Override
  @Transactional
  public Entered enter(Scope scope, UUID id, int ballot, ElectionDraft.ReadingDraft draft) {
    Found one = found.told(scope, id);
    EntryPost post = FoundElections.ownPost(scope, one);
    FoundElections.requireMode(one, EntryMode.BALLOTS);
    if (post.closedAt() != null || one.of().state() != State.ENTERING) {
      throw new CodedException(AssemblyError.POST_CLOSED, post.number());
    }
    Problems problems = new Problems();
    requireBallot(problems, one.file(), ballot);
    BallotReading reading = readings.checked(problems, "", one.file(), draft);
    problems.throwIfAny();
    rows.enter(scope, id, post.number(), ballot, reading, post.person(), days.now());
    return rows.entered(scope, id, post.number(), ballot).orElseThrow();
  }

  @Override
  @Transactional
  public Uploaded upload(Scope scope, UUID id, byte[] csv) {
    Found one = found.told(scope, id);
    EntryPost post = FoundElections.ownPost(scope, one);
    FoundElections.requireMode(one, EntryMode.BALLOTS);
    if (post.closedAt() != null || one.of().state() != State.ENTERING) {
      throw new CodedException(AssemblyError.POST_CLOSED, post.number());
    }
    Map<Integer, BallotReading> ballots = uploaded.read(one.file(), csv);
    int again =
        (int)
            rows.entered(scope, id, post.number()).stream()
                .filter(each -> ballots.containsKey(each.ballot()))
                .count();
    rows.enter(scope, id, post.number(), ballots, post.person(), days.now());
    found.changed(scope, one.of(), FoundElections.UPLOADED, ballots.size());
    return new Uploaded(ballots.size(), again);
  }

  private static void requireBallot(Problems problems, File file, int ballot) {
    if (ballot < 1 || ballot > file.papers()) {
      problems.add("ballot", AssemblyError.BALLOT_UNKNOWN, ballot, file.papers());
    }
  }

  @Override
  public List<Entered> own(Scope scope, UUID id) {
    return rows.entered(scope, id, FoundElections.ownPost(scope, found.found(scope, id)).number());
  }

  @Override
  @Transactional
  public File closePost(Scope scope, UUID id) {
    Found one = found.told(scope, id);
    EntryPost post = FoundElections.ownPost(scope, one);
    if (post.closedAt() != null) {
      throw new CodedException(AssemblyError.POST_CLOSED, post.number());
    }
    if (one.of().entry() == EntryMode.TALLIES && post.entered() != one.file().papers()) {
      throw new CodedException(AssemblyError.BUNDLES_SUM, post.entered(), one.file().papers());
    }
    if (post.entered() < one.file().papers()) {
      throw new CodedException(AssemblyError.BALLOTS_MISSING, post.entered(), one.file().papers());
    }
    elections.closePost(scope, id, post.number(), days.now());
    return found.changed(scope, one.of(), FoundElections.POST_CLOSED, post.number());
  }

  @Override
  @Transactional
  public List<Compared> compare(Scope scope, UUID id) {
    Found one = found.found(scope, id);
    found.readable(scope, one, "comparison");
    if (one.of().entry() == EntryMode.TALLIES) {
      return doubtful(scope, id);
    }
    FoundElections.requireClosed(one);
    return compared.all(scope, one.file()).stream().filter(ComparedPosts::open).toList();
  }

  /** Where bundles are entered, every ballot decided was a doubtful one that stands in no entry. */
  private List<Compared> doubtful(Scope scope, UUID id) {
    return rows.decisions(scope, id).entrySet().stream()
        .map(each -> new Compared(each.getKey(), Map.of(), Set.of(), true, each.getValue()))
        .toList();
  }

  @Override
  @Transactional
  public Compared decide(Scope scope, UUID id, int ballot, ElectionDraft.BallotDecision decision) {
    Found one = found.told(scope, id);
    boolean bundles = one.of().entry() == EntryMode.TALLIES;
    if (!bundles) {
      FoundElections.requireClosed(one);
    }
    if (one.of().state() != State.ENTERING) {
      throw new CodedException(AssemblyError.POST_CLOSED, 0);
    }
    Compared open =
        bundles
            ? new Compared(ballot, Map.of(), Set.of(), true, null)
            : compared.all(scope, one.file()).stream()
                .filter(each -> each.ballot() == ballot && ComparedPosts.open(each))
                .findFirst()
                .orElseThrow(() -> new CodedException(AssemblyError.AGREED, ballot));
    Problems problems = new Problems();
    requireBallot(problems, one.file(), ballot);
    if (decision.reading() == null) {
      problems.required("reading", null);
    }
    BallotReading reading = readings.checked(problems, "reading.", one.file(), decision.reading());
    if (reading.doubtful()) {
      problems.add("reading.doubtful", AssemblyError.STILL_DOUBTFUL, ballot);
    }
    String reason = problems.reason(decision.reason());
    UUID image = decision.image();
    if (open.doubtful() && image == null
        || image != null && rows.picture(scope, id, image, ballot).isEmpty()) {
      problems.add("image", AssemblyError.IMAGE_NEEDED, ballot);
    }
    problems.throwIfAny();
    Decided decided =
        new Decided(reading, reason, image, FoundElections.requireTeller(scope, one), days.now());
    rows.decide(scope, id, ballot, decided);
    found.changed(scope, one.of(), FoundElections.DECIDED, ballot);
    return new Compared(ballot, open.readings(), open.differing(), open.doubtful(), decided);
  }

  @Override
  @Transactional
  public UUID picture(Scope scope, UUID id, int ballot, byte[] bytes) {
    FoundElections.requireTeller(scope, found.found(scope, id));
    // Drawn before the congress is locked: it takes its time.
    Picture picture = BallotPictures.read(bytes);
    Found one = found.told(scope, id);
    Problems problems = new Problems();
    requireBallot(problems, one.file(), ballot);
    problems.throwIfAny();
    if (one.of().state() != State.ENTERING) {
      throw new CodedException(AssemblyError.POST_CLOSED, 0);
    }
    UUID image = UUID.randomUUID();
    rows.keep(
        scope, id, ballot, image, picture, BallotPictures.digest(picture.bytes()), days.now());
    found.changed(scope, one.of(), FoundElections.PICTURE_KEPT, ballot);
    return image;
  }

  @Override
  @Transactional
  public Picture picture(Scope scope, UUID id, UUID image) {
    found.readable(scope, found.found(scope, id), "picture");
    KeptPicture kept =
        rows.picture(scope, id, image, 0)
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    return kept.anew() ? kept.picture() : BallotPictures.read(kept.picture().bytes());
  }
}
