package vn.thongmach.inventory.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.inventory.ImportCounts;
import vn.thongmach.inventory.ImportFormat;
import vn.thongmach.inventory.ImportRecord;
import vn.thongmach.inventory.ImportTerms;
import vn.thongmach.inventory.ImportingInventory;
import vn.thongmach.inventory.InventoryChanged;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.inventory.ObjectAlias;
import vn.thongmach.inventory.model.AppliedPlan;
import vn.thongmach.inventory.model.FileProblems;
import vn.thongmach.inventory.model.ImportPlan;
import vn.thongmach.inventory.model.ImportRows;
import vn.thongmach.inventory.model.InventoryFile;
import vn.thongmach.inventory.model.ObjectIds;
import vn.thongmach.inventory.model.Position;
import vn.thongmach.inventory.model.SourceOwner;
import vn.thongmach.inventory.model.SourceState;
import vn.thongmach.kernel.CodedException;

/** Reads a file outside, plans and stores it inside one transaction. */
@Service
class ImportingFiles implements ImportingInventory {

  private static final int LONGEST_SOURCE = 100;

  private final ImportRows rows;
  private final UnitClosure units;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ImportingFiles(
      ImportRows rows,
      UnitClosure units,
      AuditTrail audit,
      ApplicationEventPublisher events,
      TransactionTemplate transactions,
      Clock clock) {
    this.rows = rows;
    this.units = units;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Received(
      String source,
      ImportFormat format,
      InventoryFile file,
      FileProblems problems,
      long bytes,
      String hash) {}

  @Override
  public ImportCounts importFile(
      Scope scope, String source, ImportFormat format, ImportTerms terms, InputStream stream)
      throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    check(scope, terms, now);
    Received received = read(sourceName(source), format, stream);
    return Objects.requireNonNull(transactions.execute(status -> store(scope, received, terms)));
  }

  private static String sourceName(String source) {
    String name = ObjectAlias.canonical(source);
    if (name.isEmpty()
        || name.length() > LONGEST_SOURCE
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new CodedException(InventoryError.SOURCE_MALFORMED, LONGEST_SOURCE);
    }
    return name;
  }

  private static Received read(String source, ImportFormat format, InputStream stream)
      throws IOException {
    FileProblems problems = new FileProblems();
    MeasuredInput input = new MeasuredInput(stream, MOST_BYTES);
    FileProblems found = new FileProblems();
    InventoryFile file =
        switch (format) {
          case GRAPHML -> GraphmlReader.read(input, found);
          case CSV -> ObjectTableReader.read(input, found);
        };
    input.drain();
    if (input.bytes() == 0) {
      problems.add(new Position(1, 1), InventoryError.FILE_EMPTY);
      problems.throwIfAny();
    }
    return new Received(source, format, file, found, input.bytes(), input.hash());
  }

  private void check(Scope scope, ImportTerms terms, Instant now) {
    UUID unit = terms.ownerUnit();
    if (unit != null
        && (units.closure(unit, now).isEmpty()
            || !units.exists(unit)
            || !(scope.allUnits() || scope.units().contains(unit)))) {
      throw new CodedException(InventoryError.OWNER_UNKNOWN, unit);
    }
    String notice = terms.notice();
    if (notice != null
        && (notice.length() > ImportTerms.LONGEST_NOTICE
            || notice.codePoints().anyMatch(Character::isISOControl))) {
      throw new CodedException(InventoryError.NOTICE_MALFORMED, ImportTerms.LONGEST_NOTICE);
    }
    Instant from = terms.observedFrom();
    if (from != null && from.isAfter(now)) {
      throw new CodedException(InventoryError.OBSERVED_FROM_AHEAD);
    }
  }

  private ImportCounts store(Scope scope, Received received, ImportTerms terms) {
    rows.lock(scope);
    SourceOwner owner = owner(scope, received.source(), terms);
    InventoryFile file = received.file();
    Set<String> aliases = ImportPlan.aliasesWanted(received.source(), file);
    SourceState state = rows.state(scope, received.source(), aliases);
    ImportPlan.check(state, file, received.problems());
    received.problems().throwIfAny();
    ImportPlan plan = ImportPlan.of(state, file);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ObjectIds ids = new ObjectIds(at);
    UUID importId = ids.next();
    AppliedPlan applied = AppliedPlan.of(plan, ids);
    ImportRecord done =
        new ImportRecord(
            importId,
            received.source(),
            received.format(),
            at,
            scope.name(),
            received.bytes(),
            received.hash(),
            plan.counts(),
            file.attributes());
    Instant observedFrom = Objects.requireNonNullElse(terms.observedFrom(), at);
    rows.apply(scope, done, owner, terms, observedFrom, state, applied);
    audit.record(
        scope,
        "InventoryImported",
        "Import",
        importId.toString(),
        Map.of(
            "source", done.source(),
            "format", done.format(),
            "fileHash", done.fileHash(),
            "fileBytes", done.fileBytes(),
            "counts", done.counts(),
            "observedFrom", observedFrom));
    if (!plan.changesNothing()) {
      events.publishEvent(
          new InventoryChanged(
              importId, done.source(), at, applied.created().keySet(), plan.touched()));
    }
    return done.counts();
  }

  /** The owner of a known source; of a new one the unit given, else the principal's own. */
  private SourceOwner owner(Scope scope, String source, ImportTerms terms) {
    UUID wanted = terms.ownerUnit();
    Optional<SourceOwner> known = rows.owner(scope, source);
    if (wanted != null && known.isPresent() && !wanted.equals(known.get().unit())) {
      throw new CodedException(InventoryError.OWNER_FIXED, source);
    }
    UUID own = scope.allUnits() ? null : scope.unit();
    SourceOwner owner = known.orElseGet(() -> new SourceOwner(wanted == null ? own : wanted));
    if (!owner.admits(scope)) {
      throw new CodedException(InventoryError.SOURCE_OUTSIDE_SCOPE, source);
    }
    return owner;
  }
}
