package vn.thongmach.capability.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.CapabilityReminders;
import vn.thongmach.capability.PersonCertificate;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.Rules;

/** Takes the next certificates that are about to expire, so that several nodes tell each once. */
@Service
class RemindedCertificates implements CapabilityReminders {

  private static final Scope SCOPE = Scope.system("certificates");
  private static final int AT_ONCE = 100;

  private final PersonRows rows;
  private final Items items;
  private final TellingCapability telling;
  private final Rules rules;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RemindedCertificates(
      PersonRows rows,
      Items items,
      TellingCapability telling,
      Rules rules,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.items = items;
    this.telling = telling;
    this.rules = rules;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void remind() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(_ -> next()));
    }
  }

  private boolean next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = LocalDate.ofInstant(now, Period.ZONE);
    int days =
        rules
            .at(SCOPE, Rules.CAPABILITY_CERTIFICATE_REMINDER, now)
            .parameters()
            .required("days")
            .intValue();
    List<PersonCertificate> found =
        rows.takeExpiring(SCOPE, today, today.plusDays(days), now, AT_ONCE);
    Map<UUID, CapabilityItem> named =
        items.findAll(SCOPE, found.stream().map(PersonCertificate::item).distinct().toList());
    for (PersonCertificate each : found) {
      CapabilityItem item = named.get(each.item());
      LocalDate last = each.validTo();
      if (item != null && last != null) {
        telling.expiring(SCOPE, each.person(), item.name(), last);
      }
    }
    return found.size() == AT_ONCE;
  }
}
