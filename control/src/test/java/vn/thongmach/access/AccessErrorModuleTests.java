package vn.thongmach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.AppendOnlyTable;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.Texts;
import vn.thongmach.testing.SharedApplicationTest;

/** Refusals of users and tokens, and the audit trail as the ledger sees it. */
class AccessErrorModuleTests extends SharedApplicationTest {

  private static final Scope TEST = Scope.system("test");
  private static final String PASSWORD = "một mật khẩu đủ dài";

  @Autowired private Users users;
  @Autowired private Tokens tokens;
  @Autowired private AuditTrail audit;
  @Autowired private AuditEntryTable table;
  @Autowired private TransactionTemplate transactions;

  @Test
  void refusesANameWithOtherCharacters() {
    assertThat(textOf(() -> users.add(TEST, user("a b"))))
        .isEqualTo(
            "access.name-malformed: Name “a b” is invalid; a name has 1 to 64 letters, digits, dots,"
                + " hyphens or underscores.");
  }

  @Test
  void refusesANameTakenInAnotherCase() {
    users.add(TEST, user("Ngọc.Ánh"));
    assertThat(textOf(() -> users.add(TEST, user("NGỌC.ÁNH"))))
        .isEqualTo("access.name-taken: Name “ngọc.ánh” is already taken; choose another.");
  }

  @Test
  void refusesAShortPassword() {
    NewUser user = new NewUser("ngan", "ngắn", Role.OFFICE, null, null);
    assertThat(textOf(() -> users.add(TEST, user)))
        .isEqualTo("access.password-length: A password has 12 to 128 characters.");
  }

  @Test
  void refusesALifetimeOutOfRange() {
    NewToken token = new NewToken("may", Role.NOC, null, Origin.MEASURED, 0);
    assertThat(textOf(() -> tokens.create(TEST, token)))
        .isEqualTo(
            "access.lifetime-malformed: A lifetime of 0 days is invalid; it lies between 1 and 3650"
                + " days.");
  }

  @Test
  void refusesToRevokeWhatIsNotInForce() {
    assertThat(textOf(() -> tokens.revoke(TEST, "khong-co")))
        .isEqualTo("access.token-unknown: No access token “khong-co” is in force.");
  }

  @Test
  void refusesTheWholeToWhoReachesAPart() {
    Scope part = new Scope(UUID.randomUUID(), "lan", Role.ADMINISTRATOR, false, Set.of());
    assertThat(textOf(part::requireAllUnits))
        .isEqualTo(
            "access.whole-operator-only: This concerns the whole operator; “lan” reaches some units"
                + " only. Ask somebody who reaches all units.");
  }

  @Test
  void recordsAnEntryWhoseHashTheLedgerFindsAgain() {
    audit.record(TEST, "ThingChanged", "thing", "thing-1", List.of("Hà Nội", 1));
    transactions.executeWithoutResult(
        status -> {
          List<byte[]> sealed = table.seal(999_999);
          List<LedgerRow> rows = new java.util.ArrayList<>();
          table.rows(999_999, 999_999, rows::add);
          assertThat(sealed).isNotEmpty().hasSameSizeAs(rows);
          for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).storedHash()).isEqualTo(sealed.get(i));
            assertThat(rows.get(i).contentHash()).isEqualTo(sealed.get(i));
          }
          assertThat(table.rowsWithoutBatch()).isZero();
          status.setRollbackOnly();
        });
    assertThat(table).isInstanceOf(AppendOnlyTable.class);
  }

  @Test
  void refusesToChangeOrRemoveAnEntry() {
    audit.record(TEST, "ThingChanged", "thing", "thing-2", "kept");
    for (String sql :
        List.of(
            "update audit_entry set detail = 'x' where subject_id = 'thing-2'",
            "update audit_entry set batch = 5, action = 'x' where subject_id = 'thing-2'",
            "delete from audit_entry where subject_id = 'thing-2'",
            "truncate audit_entry")) {
      assertThat(catchThrowableOfType(DataAccessException.class, () -> jdbc.sql(sql).update()))
          .as(sql)
          .hasMessageContaining("append-only");
    }
  }

  private static NewUser user(String name) {
    return new NewUser(name, PASSWORD, Role.OFFICE, null, null);
  }

  private static String textOf(ThrowingCallable call) {
    CodedException refusal = catchThrowableOfType(CodedException.class, call);
    Problem problem = refusal.problems().getFirst();
    return problem.code().code() + ": " + new Texts().of(Locale.ENGLISH, problem);
  }
}
