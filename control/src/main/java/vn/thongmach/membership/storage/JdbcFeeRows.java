package vn.thongmach.membership.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.membership.FeeBase;
import vn.thongmach.membership.FeeKind;
import vn.thongmach.membership.FeePayment;
import vn.thongmach.membership.FeeRelief;
import vn.thongmach.membership.MembershipFile.Status;
import vn.thongmach.membership.MembershipStep.StepWithdrawn;
import vn.thongmach.membership.model.FeeRows;
import vn.thongmach.membership.model.FileRows.StoodRow;
import vn.thongmach.membership.model.FileRows.StoredStay;

@Repository
class JdbcFeeRows implements FeeRows {

  private static final String MEMBERS_ON =
      """
       from membership_stay where status in ('PROBATIONARY', 'OFFICIAL') and from_day <= :day
         and (to_day is null or to_day > :day) and (:all or cell = any(:cells))
      """;

  private final JdbcClient database;

  JdbcFeeRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, UUID file, FeeBase base) {
    database
        .sql(
            """
            insert into membership_fee_base (id, file, from_month, kind, income, relief, reason,
              declared_on, recorded_by, recorded_at)
            values (:id, :file, :from, :kind, :income, :relief, :reason, :declared, :by, :at)
            """)
        .param("id", base.id())
        .param("file", file)
        .param("from", base.from().atDay(1))
        .param("kind", base.kind().name())
        .param("income", base.income())
        .param("relief", base.relief().name())
        .param("reason", base.reason())
        .param("declared", base.declaredOn())
        .param("by", base.recordedBy())
        .param("at", utc(base.recordedAt()))
        .update();
  }

  @Override
  public void insert(Scope scope, UUID file, FeePayment payment) {
    database
        .sql(
            """
            insert into membership_fee_payment (id, file, day, amount, from_month, to_month,
              receipt, note, recorded_by, recorded_at)
            values (:id, :file, :day, :amount, :from, :to, :receipt, :note, :by, :at)
            """)
        .param("id", payment.id())
        .param("file", file)
        .param("day", payment.day())
        .param("amount", payment.amount())
        .param("from", payment.from().atDay(1))
        .param("to", payment.to().atDay(1))
        .param("receipt", payment.receipt())
        .param("note", payment.note())
        .param("by", payment.recordedBy())
        .param("at", utc(payment.recordedAt()))
        .update();
  }

  @Override
  public void withdrawBase(Scope scope, UUID base, StepWithdrawn withdrawn) {
    withdraw(
        """
        update membership_fee_base
        set withdrawn_at = :at, withdrawn_by = :by, withdrawn_for = :reason where id = :id
        """,
        base,
        withdrawn);
  }

  @Override
  public void withdrawPayment(Scope scope, UUID payment, StepWithdrawn withdrawn) {
    withdraw(
        """
        update membership_fee_payment
        set withdrawn_at = :at, withdrawn_by = :by, withdrawn_for = :reason where id = :id
        """,
        payment,
        withdrawn);
  }

  private void withdraw(String sql, UUID id, StepWithdrawn withdrawn) {
    database
        .sql(sql)
        .param("id", id)
        .param("at", utc(withdrawn.at()))
        .param("by", withdrawn.by())
        .param("reason", withdrawn.reason())
        .update();
  }

  @Override
  public Map<UUID, List<FeeBase>> bases(Scope scope, Collection<UUID> files) {
    return byFile(
        "select * from membership_fee_base where file = any(:files)"
            + " order by from_month desc, recorded_at desc, id",
        files,
        JdbcFeeRows::base);
  }

  @Override
  public Map<UUID, List<FeePayment>> payments(Scope scope, Collection<UUID> files) {
    return byFile(
        "select * from membership_fee_payment where file = any(:files)"
            + " order by day desc, recorded_at desc, id",
        files,
        JdbcFeeRows::payment);
  }

  @Override
  public Map<UUID, List<StoredStay>> stays(Scope scope, Collection<UUID> files) {
    return byFile(
        "select * from membership_stay where file = any(:files) order by file, from_day",
        files,
        (row, number) -> stay(row));
  }

  private <T> Map<UUID, List<T>> byFile(String sql, Collection<UUID> files, RowMapper<T> mapper) {
    Map<UUID, List<T>> found = new LinkedHashMap<>();
    if (files.isEmpty()) {
      return found;
    }
    int[] number = {0};
    database
        .sql(sql)
        .param("files", files.toArray(UUID[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject("file", UUID.class), _ -> new ArrayList<>())
                  .add(mapper.mapRow(row, number[0]++));
            });
    return found;
  }

  private static FeeBase base(ResultSet row, int number) throws SQLException {
    return new FeeBase(
        row.getObject("id", UUID.class),
        month(row, "from_month"),
        FeeKind.valueOf(row.getString("kind")),
        row.getObject("income", Long.class),
        FeeRelief.valueOf(row.getString("relief")),
        row.getString("reason"),
        row.getObject("declared_on", LocalDate.class),
        row.getString("recorded_by"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        withdrawn(row));
  }

  private static FeePayment payment(ResultSet row, int number) throws SQLException {
    return new FeePayment(
        row.getObject("id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getLong("amount"),
        month(row, "from_month"),
        month(row, "to_month"),
        row.getString("receipt"),
        row.getString("note"),
        row.getString("recorded_by"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        withdrawn(row));
  }

  private static YearMonth month(ResultSet row, String column) throws SQLException {
    return YearMonth.from(row.getObject(column, LocalDate.class));
  }

  private static @Nullable StepWithdrawn withdrawn(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("withdrawn_at", OffsetDateTime.class);
    return at == null
        ? null
        : new StepWithdrawn(
            at.toInstant(), row.getString("withdrawn_by"), row.getString("withdrawn_for"));
  }

  private static StoredStay stay(ResultSet row) throws SQLException {
    return new StoredStay(
        Status.valueOf(row.getString("status")),
        row.getObject("cell", UUID.class),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }

  @Override
  public PageOf<UUID> cells(
      Scope scope, boolean all, Collection<UUID> cells, LocalDate day, PageRequest page) {
    UUID[] wanted = cells.toArray(UUID[]::new);
    long total =
        database
            .sql("select count(distinct cell)" + MEMBERS_ON)
            .param("all", all)
            .param("cells", wanted)
            .param("day", day)
            .query(Long.class)
            .single();
    return PageOf.of(
        database
            .sql("select distinct cell" + MEMBERS_ON + " order by cell limit :size offset :offset")
            .param("all", all)
            .param("cells", wanted)
            .param("day", day)
            .param("size", page.size())
            .param("offset", page.offset())
            .query((row, number) -> row.getObject("cell", UUID.class))
            .list(),
        total,
        page);
  }

  @Override
  public List<StoodRow> members(Scope scope, Collection<UUID> cells, LocalDate day) {
    return database
        .sql(
            """
            select s.*, f.person from (select *"""
                + MEMBERS_ON
                + """
                ) s join membership_file f on f.id = s.file order by s.file
                """)
        .param("all", false)
        .param("cells", cells.toArray(UUID[]::new))
        .param("day", day)
        .query(
            (row, number) ->
                new StoodRow(
                    row.getObject("file", UUID.class),
                    row.getObject("person", UUID.class),
                    stay(row)))
        .list();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
