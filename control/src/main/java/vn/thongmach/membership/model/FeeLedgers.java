package vn.thongmach.membership.model;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.membership.FeeBase;
import vn.thongmach.membership.FeeLedger;
import vn.thongmach.membership.FeePayment;
import vn.thongmach.membership.model.FileRows.StoredStay;

/** Ledgers of files, whoever may see them, in as many queries however many files there are. */
@Component
class FeeLedgers {

  private final FeeRows rows;
  private final FeeRule.Present rule;
  private final FeeChecks checks;

  FeeLedgers(FeeRows rows, FeeRule.Present rule, FeeChecks checks) {
    this.rows = rows;
    this.rule = rule;
    this.checks = checks;
  }

  /**
   * By file, up to the present month.
   *
   * @param stays of these files
   */
  Map<UUID, FeeLedger> of(Scope scope, Map<UUID, List<StoredStay>> stays) {
    Collection<UUID> files = stays.keySet();
    Map<UUID, List<FeeBase>> bases = rows.bases(scope, files);
    Map<UUID, List<FeePayment>> payments = rows.payments(scope, files);
    FeeRule present = rule.get();
    YearMonth last = checks.thisMonth();
    Map<UUID, FeeLedger> ledgers = new LinkedHashMap<>();
    stays.forEach(
        (file, of) ->
            ledgers.put(
                file,
                FeeSums.ledger(
                    file,
                    of,
                    bases.getOrDefault(file, List.of()),
                    payments.getOrDefault(file, List.of()),
                    present,
                    last)));
    return ledgers;
  }

  FeeLedger of(Scope scope, UUID file) {
    List<StoredStay> stays = rows.stays(scope, List.of(file)).getOrDefault(file, List.of());
    return of(scope, Map.of(file, stays)).values().iterator().next();
  }
}
