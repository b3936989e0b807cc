package vn.thongmach.membership.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.membership.ErasureRequest;
import vn.thongmach.membership.FeeLedger;
import vn.thongmach.membership.MembershipFile;
import vn.thongmach.membership.MembershipFile.MemberStands;
import vn.thongmach.membership.MembershipReading;
import vn.thongmach.membership.MembershipStep;
import vn.thongmach.membership.OwnMembership;
import vn.thongmach.membership.ReadingPurpose;
import vn.thongmach.membership.RegisterRow;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/** Puts names on files. */
@Component
class MembershipItems {

  private final Naming naming;
  private final FeeItems fees;

  MembershipItems(Naming naming, FeeItems fees) {
    this.naming = naming;
    this.fees = fees;
  }

  List<MemberRow> rows(List<RegisterRow> found, LocalDate today) {
    NameBook names =
        naming.of(found.stream().map(RegisterRow::cell), found.stream().map(RegisterRow::person));
    return found.stream()
        .map(
            each ->
                new MemberRow(
                    each.file(),
                    names.person(each.person()),
                    names.unit(each.cell()),
                    each.status(),
                    each.since(),
                    each.until(),
                    each.now(),
                    each.now().overdue(today)))
        .toList();
  }

  MembershipFileItem item(MembershipFile file) {
    NameBook names =
        naming.of(
            Stream.concat(
                Stream.of(file.stands().cell()), file.steps().stream().map(MembershipStep::cell)),
            Stream.concat(
                Stream.of(file.person()),
                file.steps().stream().flatMap(step -> step.introducers().stream())));
    Map<String, String> accounts =
        naming.ofAccounts(
            file.steps().stream()
                .flatMap(
                    step -> {
                      MembershipStep.StepWithdrawn withdrawn = step.withdrawn();
                      return Stream.of(
                          step.recordedBy(), withdrawn == null ? null : withdrawn.by());
                    })
                .filter(Objects::nonNull)
                .toList());
    return new MembershipFileItem(
        file.id(),
        names.person(file.person()),
        names.unit(file.stands().cell()),
        file.bornOn(),
        file.consentOn(),
        file.stands(),
        file.steps().stream().map(step -> step(step, names, accounts)).toList(),
        file.version());
  }

  private static MembershipStepItem step(
      MembershipStep step, NameBook names, Map<String, String> accounts) {
    MembershipStep.StepWithdrawn withdrawn = step.withdrawn();
    return new MembershipStepItem(
        step.number(),
        step.kind(),
        step.day(),
        step.cell() == null ? null : names.unit(step.cell()),
        step.symbol(),
        step.decidedBy(),
        step.introducers().stream().map(names::person).filter(Objects::nonNull).toList(),
        step.convened(),
        step.present(),
        step.agreed(),
        step.passed(),
        step.note(),
        accounts.getOrDefault(step.recordedBy(), step.recordedBy()),
        step.recordedAt(),
        withdrawn == null
            ? null
            : new MembershipStep.StepWithdrawn(
                withdrawn.at(),
                accounts.getOrDefault(withdrawn.by(), withdrawn.by()),
                withdrawn.reason()));
  }

  List<MembershipReadingItem> readings(List<MembershipReading> found) {
    NameBook names = naming.of(Stream.of(), found.stream().map(MembershipReading::person));
    return found.stream()
        .map(
            each ->
                new MembershipReadingItem(
                    each.at(),
                    each.person() == null ? null : names.person(each.person()),
                    each.account(),
                    each.purpose()))
        .toList();
  }

  List<ErasureItem> erasures(List<ErasureRequest> found) {
    NameBook names =
        naming.of(
            found.stream().map(ErasureRequest::cell), found.stream().map(ErasureRequest::person));
    Map<String, String> accounts =
        naming.ofAccounts(
            found.stream().map(ErasureRequest::decidedBy).filter(Objects::nonNull).toList());
    return found.stream()
        .map(
            each -> {
              String by = each.decidedBy();
              return new ErasureItem(
                  each.id(),
                  each.file(),
                  names.person(each.person()),
                  names.unit(each.cell()),
                  each.reason(),
                  each.askedAt(),
                  each.granted(),
                  each.ground(),
                  by == null ? null : accounts.getOrDefault(by, by),
                  each.decidedAt());
            })
        .toList();
  }

  OwnMembershipItem own(OwnMembership.Own own) {
    FeeLedger ledger = own.fees();
    return new OwnMembershipItem(
        item(own.file()),
        readings(own.readings()),
        erasures(own.requests()),
        ledger == null ? null : fees.ledger(ledger));
  }

  /**
   * How somebody stood on the day asked for.
   *
   * @param now how they stand today
   * @param overdue on probation today though its time is over
   */
  record MemberRow(
      UUID file,
      @Nullable PersonName person,
      @Nullable UnitName cell,
      MembershipFile.Status status,
      LocalDate since,
      @Nullable LocalDate until,
      MemberStands now,
      boolean overdue) {}

  /** A file with its names. */
  record MembershipFileItem(
      UUID id,
      @Nullable PersonName person,
      @Nullable UnitName cell,
      LocalDate bornOn,
      @Nullable LocalDate consentOn,
      MemberStands stands,
      List<MembershipStepItem> steps,
      int version) {}

  /** A step with its names. */
  record MembershipStepItem(
      int number,
      MembershipStep.Kind kind,
      LocalDate day,
      @Nullable UnitName cell,
      @Nullable String symbol,
      @Nullable String decidedBy,
      List<PersonName> introducers,
      @Nullable Integer convened,
      @Nullable Integer present,
      @Nullable Integer agreed,
      @Nullable Boolean passed,
      @Nullable String note,
      String recordedBy,
      Instant recordedAt,
      MembershipStep.@Nullable StepWithdrawn withdrawn) {}

  /** A reading with the name of who read. */
  record MembershipReadingItem(
      Instant at, @Nullable PersonName person, String account, ReadingPurpose purpose) {}

  /** A request for erasure with its names. */
  record ErasureItem(
      UUID id,
      UUID file,
      @Nullable PersonName person,
      @Nullable UnitName cell,
      String reason,
      Instant askedAt,
      @Nullable Boolean granted,
      @Nullable String ground,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt) {}

  /**
   * Everything kept about oneself.
   *
   * @param fees null for who was never a member
   */
  record OwnMembershipItem(
      MembershipFileItem file,
      List<MembershipReadingItem> readings,
      List<ErasureItem> requests,
      FeeItems.@Nullable FeeLedgerItem fees) {}
}
