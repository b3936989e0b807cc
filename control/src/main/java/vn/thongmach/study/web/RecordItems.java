package vn.thongmach.study.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.contracts.Origin;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.study.StudySession.Withdrawn;
import vn.thongmach.study.TakingPart;

/** Puts names on records of taking part. */
@Component
class RecordItems {

  private final Naming naming;

  RecordItems(Naming naming) {
    this.naming = naming;
  }

  List<RecordItem> of(List<TakingPart> found) {
    NameBook names = naming.of(Stream.of(), found.stream().map(TakingPart::person));
    Map<String, String> accounts =
        naming.ofAccounts(
            found.stream()
                .flatMap(each -> ParticipationController.accounts(each.source(), each.withdrawn()))
                .toList());
    return found.stream()
        .map(
            each ->
                new RecordItem(
                    each.id(),
                    names.person(each.person()),
                    each.session(),
                    each.day(),
                    each.note(),
                    each.origin(),
                    each.way(),
                    accounts.getOrDefault(each.source(), each.source()),
                    each.receivedTime(),
                    ParticipationController.named(accounts, each.withdrawn())))
        .toList();
  }

  /**
   * A record with its names.
   *
   * @param session null for the person's own statement
   * @param way how it came about
   * @param source who recorded it
   * @param receivedTime when
   */
  record RecordItem(
      UUID id,
      @Nullable PersonName person,
      @Nullable UUID session,
      LocalDate day,
      @Nullable String note,
      Origin origin,
      TakingPart.Way way,
      String source,
      Instant receivedTime,
      @Nullable Withdrawn withdrawn) {}
}
