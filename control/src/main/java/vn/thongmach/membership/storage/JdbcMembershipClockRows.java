package vn.thongmach.membership.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.membership.model.MembershipClockRows;

@Repository
class JdbcMembershipClockRows implements MembershipClockRows {

  private final JdbcClient database;

  JdbcMembershipClockRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<UUID> members(Scope scope, LocalDate day, @Nullable UUID after, int most) {
    return database
        .sql(
            """
            select file from membership_stay
            where status in ('PROBATIONARY', 'OFFICIAL') and from_day <= :day
              and (to_day is null or to_day > :day)
              and (cast(:after as uuid) is null or file > :after)
            order by file limit :most
            """)
        .param("day", day)
        .param("after", after)
        .param("most", most)
        .query((row, number) -> row.getObject("file", UUID.class))
        .list();
  }

  @Override
  public List<ToldClock> standing(Scope scope, Collection<UUID> files) {
    return database
        .sql(
            """
            select file, stage, due from membership_clock
            where file = any(:files) and settled_at is null
            """)
        .param("files", files.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new ToldClock(
                    row.getObject("file", UUID.class),
                    Stage.valueOf(row.getString("stage")),
                    row.getObject("due", LocalDate.class)))
        .list();
  }

  @Override
  public boolean tell(Scope scope, ToldClock clock, Instant at) {
    return database
            .sql(
                """
                insert into membership_clock (file, stage, due, told_at)
                values (:file, :stage, :due, :at) on conflict do nothing
                """)
            .param("file", clock.file())
            .param("stage", clock.stage().name())
            .param("due", clock.due())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  @Override
  public void settle(Scope scope, ToldClock clock, Instant at) {
    database
        .sql(
            """
            update membership_clock set settled_at = :at
            where file = :file and stage = :stage and due = :due and settled_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("file", clock.file())
        .param("stage", clock.stage().name())
        .param("due", clock.due())
        .update();
  }
}
