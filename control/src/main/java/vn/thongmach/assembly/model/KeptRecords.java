package vn.thongmach.assembly.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.Congress.Officer;
import vn.thongmach.assembly.Congress.Post;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.Outcome;
import vn.thongmach.assembly.EntryMode;
import vn.thongmach.assembly.TallyRecord;
import vn.thongmach.assembly.TallyRecord.Capacity;
import vn.thongmach.assembly.TallyRecord.Confirmation;
import vn.thongmach.assembly.TallyRecord.Confirmed;
import vn.thongmach.assembly.TallyRecords;
import vn.thongmach.assembly.model.AftercareRows.Kept;
import vn.thongmach.assembly.model.FoundElections.Found;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.ledger.Ledger;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/** Draws up the record of a count and keeps it as it was first confirmed. */
@Service
class KeptRecords implements TallyRecords {

  private static final Scope SCOPE = Scope.system("record");

  private final FoundElections found;
  private final AftercareRows rows;
  private final EntryRows entries;
  private final ComparedBundles bundles;
  private final Naming naming;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final AssemblyDays days;
  private final JsonMapper json;

  KeptRecords(
      FoundElections found,
      AftercareRows rows,
      EntryRows entries,
      ComparedBundles bundles,
      Naming naming,
      Ledger ledger,
      AuditTrail audit,
      AssemblyDays days,
      JsonMapper json) {
    this.found = found;
    this.rows = rows;
    this.entries = entries;
    this.bundles = bundles;
    this.naming = naming;
    this.ledger = ledger;
    this.audit = audit;
    this.days = days;
    this.json = json;
  }

  @Override
  public Confirmed read(Scope scope, UUID id) {
    return confirmed(scope, found.found(scope, id));
  }

  private Confirmed confirmed(Scope scope, Found one) {
    Kept kept = rows.record(scope, one.of().id()).orElseGet(() -> drawn(scope, one));
    return new Confirmed(
        json.readValue(kept.content(), TallyRecord.class),
        kept.digest(),
        rows.confirmations(scope, one.of().id()));
  }

  private Kept drawn(Scope scope, Found one) {
    String content = json.writeValueAsString(record(scope, one));
    return new Kept(content, BallotPictures.digest(content.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  @Transactional
  public Confirmed confirm(Scope scope, UUID id, String digest) {
    Found one = found.locked(scope, id);
    UUID me = AssemblyRoles.officer(scope);
    Capacity capacity = capacity(one, me);
    if (me == null || capacity == null) {
      throw new CodedException(AssemblyError.NOT_SIGNER, scope.name());
    }
    Confirmed record = confirmed(scope, one);
    if (record.confirmations().stream().anyMatch(each -> each.capacity() == capacity)) {
      throw new CodedException(AssemblyError.ALREADY_CONFIRMED, one.of().mandate());
    }
    if (!record.digest().equals(digest)) {
      throw new CodedException(AssemblyError.RECORD_CHANGED, one.of().mandate());
    }
    if (rows.record(scope, id).isEmpty()) {
      rows.keep(scope, id, drawn(scope, one), days.now());
    }
    rows.confirm(scope, id, new Confirmation(capacity, me, days.now(), ledger.checkpoint(SCOPE)));
    audit.record(
        scope,
        "ElectionRecordConfirmed",
        HeldElections.SUBJECT,
        id.toString(),
        Map.of("digest", digest, "capacity", capacity));
    return confirmed(scope, one);
  }

  private static @Nullable Capacity capacity(Found one, @Nullable UUID person) {
    return one.congress().heads(Post.TELLERS, person)
        ? Capacity.HEAD_OF_TELLERS
        : one.congress().holds(Post.PRESIDIUM, person) ? Capacity.PRESIDIUM : null;
  }

  private TallyRecord record(Scope scope, Found one) {
    File file = one.file();
    Outcome outcome = CountedBallots.requireCounted(one);
    List<@Nullable UUID> people = new ArrayList<>();
    one.congress().officers().forEach(each -> people.add(each.person()));
    file.nominations().forEach(each -> people.add(each.person()));
    outcome.notCounted().forEach(each -> people.add(each.person()));
    NameBook names = naming.of(Stream.of(one.congress().of().unit()), people.stream());
    UnitName body = names.unit(one.congress().of().unit());
    Map<String, String> listed = new HashMap<>();
    file.listed().forEach(each -> listed.put(each.ballotId(), name(names, each.person())));
    var tally = outcome.tally();
    Integer aside = one.of().setAside();
    return new TallyRecord(
        body == null ? "" : body.name(),
        one.congress().of().name(),
        one.congress().of().place(),
        one.of().day(),
        one.of().mandate(),
        one.of().round(),
        one.congress().of().parent() == null ? "BB/ĐH" : "BB",
        officers(one, names, Post.TELLERS),
        officers(one, names, Post.PRESIDIUM).stream().findFirst().orElse(""),
        one.of().seats(),
        outcome.convened(),
        outcome.notCounted().stream()
            .map(each -> name(names, each.person()) + ExclusionWords.of(each))
            .toList(),
        tally.base(),
        tally.needed(),
        one.congress().electorate(one.of().day()).attending(),
        tally.issued(),
        tally.returned() + (aside == null ? 0 : aside),
        aside == null ? 0 : aside,
        one.of().setAsideReason(),
        tally.returned(),
        tally.valid(),
        tally.invalid().entrySet().stream()
            .map(each -> new TallyRecord.Line(each.getKey(), each.getValue()))
            .toList(),
        entries.decisions(scope, one.of().id()).size(),
        one.of().entry() == EntryMode.TALLIES ? bundles.settled(scope, file).size() : null,
        tally.votes().stream()
            .map(
                each ->
                    new TallyRecord.Votes(
                        listed.getOrDefault(each.id(), each.id()),
                        each.votesFor(),
                        each.against(),
                        each.notCounted()))
            .toList(),
        tally.elected().stream().map(each -> listed.getOrDefault(each, each)).toList(),
        tally.tied().stream().map(each -> listed.getOrDefault(each, each)).toList(),
        tally.unfilled(),
        tally.rules().stream()
            .map(rule -> rule.regulation() + ", " + rule.article())
            .distinct()
            .toList());
  }

  private static List<String> officers(Found one, NameBook names, Post post) {
    return one.congress().officers().stream()
        .filter(each -> each.post() == post)
        .sorted(Comparator.comparing(Officer::head).reversed())
        .map(each -> name(names, each.person()))
        .toList();
  }

  private static String name(NameBook names, UUID person) {
    PersonName name = names.person(person);
    return name == null ? "–" : name.fullName();
  }
}
