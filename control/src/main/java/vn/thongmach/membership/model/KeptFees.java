package vn.thongmach.membership.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.membership.CellFees;
import vn.thongmach.membership.CellFees.CellFeesSum;
import vn.thongmach.membership.CellFees.PersonFees;
import vn.thongmach.membership.FeeBase;
import vn.thongmach.membership.FeeBaseDraft;
import vn.thongmach.membership.FeeLedger;
import vn.thongmach.membership.FeeLedger.FeeMonth;
import vn.thongmach.membership.FeePayment;
import vn.thongmach.membership.FeePaymentDraft;
import vn.thongmach.membership.MembershipError;
import vn.thongmach.membership.MembershipFees;
import vn.thongmach.membership.MembershipFile;
import vn.thongmach.membership.MembershipStep.StepWithdrawn;
import vn.thongmach.membership.ReadingPurpose;
import vn.thongmach.membership.model.FileRows.StoodRow;
import vn.thongmach.membership.model.FileRows.StoredStay;
import vn.thongmach.membership.model.MembershipRights.Kept;

/** The rules of Party fees. */
@Service
class KeptFees implements MembershipFees {

  private final FeeRows rows;
  private final FileRows fileRows;
  private final KeptFiles files;
  private final FeeLedgers ledgers;
  private final FeeChecks fees;
  private final MembershipChecks checks;
  private final MembershipRights rights;
  private final AuditTrail audit;

  KeptFees(
      FeeRows rows,
      FileRows fileRows,
      KeptFiles files,
      FeeLedgers ledgers,
      FeeChecks fees,
      MembershipChecks checks,
      MembershipRights rights,
      AuditTrail audit) {
    this.rows = rows;
    this.fileRows = fileRows;
    this.files = files;
    this.ledgers = ledgers;
    this.fees = fees;
    this.checks = checks;
    this.rights = rights;
    this.audit = audit;
  }

  @Override
  @Transactional
  public FeeLedger ledger(Scope scope, UUID id, @Nullable ReadingPurpose purpose) {
    files.kept(scope, id, false);
    fileRows.read(scope, List.of(id), KeptFiles.required(purpose), checks.now());
    return ledgers.of(scope, id);
  }

  @Override
  @Transactional
  public FeeLedger declare(Scope scope, UUID id, FeeBaseDraft draft) {
    member(scope, id);
    FeeBase base = fees.base(scope, draft, ledgers.of(scope, id).bases());
    rows.insert(scope, id, base);
    return recorded(scope, "MembershipFeeBaseDeclared", id, base.id());
  }

  @Override
  @Transactional
  public FeeLedger withdrawBase(Scope scope, UUID id, UUID base, @Nullable String reason) {
    files.kept(scope, id, true);
    FeeBase found =
        ledgers.of(scope, id).bases().stream()
            .filter(each -> each.id().equals(base))
            .findFirst()
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    rows.withdrawBase(scope, base, withdrawn(scope, found.withdrawn(), reason));
    return recorded(scope, "MembershipFeeBaseWithdrawn", id, base);
  }

  @Override
  @Transactional
  public FeeLedger pay(Scope scope, UUID id, FeePaymentDraft draft) {
    member(scope, id);
    FeePayment payment = fees.payment(scope, draft, ledgers.of(scope, id).payments());
    rows.insert(scope, id, payment);
    return recorded(scope, "MembershipFeePaid", id, payment.id());
  }

  @Override
  @Transactional
  public FeeLedger withdrawPayment(Scope scope, UUID id, UUID payment, @Nullable String reason) {
    files.kept(scope, id, true);
    FeePayment found =
        ledgers.of(scope, id).payments().stream()
            .filter(each -> each.id().equals(payment))
            .findFirst()
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    rows.withdrawPayment(scope, payment, withdrawn(scope, found.withdrawn(), reason));
    return recorded(scope, "MembershipFeePaymentWithdrawn", id, payment);
  }

  private StepWithdrawn withdrawn(
      Scope scope, @Nullable StepWithdrawn before, @Nullable String reason) {
    if (before != null) {
      throw new CodedException(MembershipError.FEE_WITHDRAWN);
    }
    Problems problems = new Problems();
    String why = problems.reason(reason);
    problems.throwIfAny();
    return new StepWithdrawn(checks.now(), scope.name(), why);
  }

  /** A file whose person is or was a member, held until the transaction ends. */
  private void member(Scope scope, UUID id) {
    MembershipFile file = files.kept(scope, id, true);
    if (!wasMember(file)) {
      throw new CodedException(MembershipError.FEE_NO_MEMBER);
    }
  }

  static boolean wasMember(MembershipFile file) {
    return file.stands().admittedOn() != null || file.stands().officialOn() != null;
  }

  private FeeLedger recorded(Scope scope, String action, UUID file, UUID row) {
    audit.record(scope, action, KeptFiles.SUBJECT, file.toString(), new Told(row));
    return ledgers.of(scope, file);
  }

  /** What the audit trail is told: which base or payment, neither amounts nor days. */
  private record Told(UUID recorded) {}

  @Override
  public PageOf<CellFeesSum> cells(Scope scope, @Nullable String month, PageRequest page) {
    Kept kept = keeping(scope);
    YearMonth of = fees.asked(month);
    PageOf<UUID> cells = rows.cells(scope, kept.all(), kept.cells(), of.atDay(1), page);
    Map<UUID, List<PersonFees>> people = people(scope, cells.items(), of);
    return cells.map(cell -> sum(cell, of, people.getOrDefault(cell, List.of())));
  }

  private Kept keeping(Scope scope) {
    Kept kept = rights.of(scope);
    if (!kept.any()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return kept;
  }

  @Override
  @Transactional
  public CellFees cell(
      Scope scope, UUID cell, @Nullable String month, @Nullable ReadingPurpose purpose) {
    if (!keeping(scope).has(cell)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    YearMonth of = fees.asked(month);
    ReadingPurpose why = KeptFiles.required(purpose);
    List<PersonFees> found = people(scope, List.of(cell), of).getOrDefault(cell, List.of());
    if (!found.isEmpty()) {
      fileRows.read(scope, found.stream().map(PersonFees::file).toList(), why, checks.now());
    }
    List<PersonFees> sorted =
        found.stream()
            .sorted(
                Comparator.comparing((PersonFees each) -> each.owed() + each.owedBefore() == 0)
                    .thenComparing(each -> each.due() != null))
            .toList();
    return new CellFees(cell, of, sorted, sum(cell, of, found));
  }

  /** By cell, who stood in it on the first day of a month and is to pay. */
  private Map<UUID, List<PersonFees>> people(Scope scope, List<UUID> cells, YearMonth month) {
    LocalDate first = month.atDay(1);
    List<StoodRow> members = rows.members(scope, cells, first);
    Map<UUID, List<StoredStay>> stays =
        rows.stays(scope, members.stream().map(StoodRow::file).toList());
    Map<UUID, FeeLedger> found = ledgers.of(scope, stays);
    Map<UUID, List<PersonFees>> people = new HashMap<>();
    for (StoodRow member : members) {
      UUID cell = member.stay().cell();
      FeeLedger ledger = found.get(member.file());
      if (ledger != null
          && FeeSums.cell(stays.getOrDefault(member.file(), List.of()), month).isPresent()) {
        people
            .computeIfAbsent(cell, _ -> new ArrayList<>())
            .add(person(member, cell, ledger.months(), month));
      }
    }
    return people;
  }

  private static PersonFees person(
      StoodRow member, UUID cell, List<FeeMonth> months, YearMonth month) {
    FeeMonth present =
        months.stream()
            .filter(each -> each.month().equals(month))
            .findFirst()
            .orElse(new FeeMonth(month, cell, null, 0));
    long before =
        months.stream()
            .filter(each -> each.month().isBefore(month) && each.cell().equals(cell))
            .mapToLong(FeeMonth::owed)
            .sum();
    return new PersonFees(member.file(), member.person(), present.due(), present.paid(), before);
  }

  private static CellFeesSum sum(UUID cell, YearMonth month, List<PersonFees> people) {
    long paid = people.stream().mapToLong(PersonFees::paid).sum();
    long owed = people.stream().mapToLong(PersonFees::owed).sum();
    return new CellFeesSum(
        cell,
        month,
        people.size(),
        (int) people.stream().filter(each -> each.owed() > 0).count(),
        (int) people.stream().filter(each -> each.due() == null).count(),
        paid + owed,
        paid,
        owed,
        people.stream().mapToLong(PersonFees::owedBefore).sum());
  }
}
