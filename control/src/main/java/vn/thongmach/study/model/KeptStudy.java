package vn.thongmach.study.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.MandatesChanged;
import vn.thongmach.organisation.UnitsChanged;
import vn.thongmach.study.KeepingStudy;
import vn.thongmach.study.StudyCampaign;

/**
 * Keeps opened campaigns in step with trees, mandates and days. What changed while the program
 * stood still is found at the start. Safe for use by several threads.
 */
@Component
class KeptStudy implements KeepingStudy {

  private static final Scope SCOPE = Scope.system("study");

  private final CampaignRows rows;
  private final AudienceDays audience;
  private final Counting counting;
  private final TellingStudy telling;
  private final TellingReviews reviews;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final AtomicBoolean touched = new AtomicBoolean(true);
  private volatile @Nullable LocalDate keptOn;

  KeptStudy(
      CampaignRows rows,
      AudienceDays audience,
      Counting counting,
      TellingStudy telling,
      TellingReviews reviews,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.audience = audience;
    this.counting = counting;
    this.telling = telling;
    this.reviews = reviews;
    this.transaction = transaction;
    this.clock = clock;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(UnitsChanged change) {
    touched.set(true);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(MandatesChanged change) {
    touched.set(true);
  }

  @Override
  public void keep() {
    keepOpened();
    boolean more = true;
    while (more) {
      more = reviews.tellNext();
    }
  }

  private void keepOpened() {
    List<UUID> opened = rows.opened(SCOPE);
    if (opened.isEmpty()) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    boolean changed = touched.getAndSet(false);
    if (changed || !today.equals(keptOn)) {
      boolean kept = false;
      try {
        for (UUID campaign : opened) {
          transaction.executeWithoutResult(_ -> renew(campaign, today));
        }
        keptOn = today;
        kept = true;
      } finally {
        if (!kept) {
          touched.set(true);
        }
      }
    }
    boolean more = true;
    while (more) {
      more = telling.tellNext();
    }
  }

  private void renew(UUID id, LocalDate today) {
    StudyCampaign campaign = rows.locked(SCOPE, id).orElse(null);
    if (campaign == null || campaign.state() != StudyCampaign.State.OPENED) {
      return;
    }
    List<Stay> stays = audience.of(campaign);
    if (!stays.equals(rows.stays(SCOPE, id))) {
      rows.replaceStays(SCOPE, id, stays);
    }
    counting.tell(campaign, today);
  }
}
