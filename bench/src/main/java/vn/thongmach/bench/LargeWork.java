package vn.thongmach.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the people of {@link LargeWorld} are doing: six tasks each, network objects they are done
 * on, obstacles on their desks, disputes, proposals, commitments, programmes, and an account with
 * an open session for everybody. One person in twenty has no line to any resolution.
 */
final class LargeWork {

  private static final String IDLE = "p % 20 = 7 and p >= 400";

  private LargeWork() {}

  /** The key of a person's session: what its cookie says. */
  static String session(int person) {
    return "bench-session-of-person-" + person;
  }

  static void build(Connection database) throws SQLException {
    database.setAutoCommit(false);
    try (Statement sql = database.createStatement()) {
      accounts(sql);
      objects(sql);
      programmes(sql);
      tasks(sql);
      obstacles(sql);
      questions(sql);
      sql.execute("analyze");
    }
    database.commit();
    database.setAutoCommit(true);
  }

  private static void accounts(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into app_user (id, name, password_hash, role, unit, person, created_at)
        select %s, 'nguoi-' || p, 'nobody signs in by this', case when p = 0 then 'LEADER'
            when p < 400 then 'UNIT_HEAD' else 'WORKER' end, %s, %s, now()
        from generate_series(0, 4999) p
        """
            .formatted(
                LargeWorld.id("user", "p"),
                LargeWorld.id("unit", LargeWorld.unitOf()),
                LargeWorld.id("person", "p")));
    sql.execute(
        """
        insert into user_session (id, key_hash, app_user, created_at, last_seen_at, expires_at)
        select %s, sha256(convert_to('bench-session-of-person-' || p, 'UTF8')), %s, now(), now(),
          now() + interval '10 hours'
        from generate_series(0, 4999) p
        """
            .formatted(LargeWorld.id("session", "p"), LargeWorld.id("user", "p")));
  }

  private static void objects(Statement sql) throws SQLException {
    sql.execute(
        "insert into inventory_source (name, first_import, last_import)"
            + " values ('world', now(), now())");
    sql.execute(
        """
        insert into network_object (id, source, type, native_id, source_name, name, search_key,
          attributes, content_hash, owner_unit, observed_from)
        select %s, 'world', 'Node', 'N' || n, 'world/N' || n, 'Nút ' || n, 'nut ' || n, '{}',
          '\\x00', %s, now()
        from generate_series(0, 9999) n
        """
            .formatted(LargeWorld.id("object", "n"), LargeWorld.id("unit", "40 + n % 360")));
  }

  private static void programmes(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into action_program (id, code, name, key_tasks, clauses, lead_unit,
          coordinating_units, posts, people, from_date, to_date, budget, state, version, search_key)
        select %1$s, 'W-CT' || n, 'Chương trình ' || n, '{}', array[%2$s], %3$s, '{}',
          jsonb_build_array(jsonb_build_object('kind', 'PO', 'person', %4$s, 'from', '2024-01-01',
            'to', null)), array[%4$s], '2024-01-01', '2031-01-01', '[]', 'RUNNING', 1, 'w-ct' || n
        from generate_series(1, 27) n
        """
            .formatted(
                LargeWorld.id("programme", "n"),
                LargeWorld.id("clause", "n * 7"),
                LargeWorld.id("unit", "n"),
                LargeWorld.id("person", "n")));
  }

  /** Three to do, one handed over, two accepted. */
  private static void tasks(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into task (id, code, title, product, unit, person, due, target, objects, done_on,
          done_note, accepted_by, accepted_on, withdrawn, state, told, version, search_key)
        select %1$s, 'W-CV' || p || '-' || j, 'Việc ' || j || ' của người ' || p,
          case when j = 2 then null else 'Biên bản' end, %2$s, %3$s,
          current_date + case when j < 3 then (p + 5 * j) %% 20 - 3 else -10 * (j - 2) end,
          case when %5$s then null when p < 400 then 'W-' || p || '-' || (1 + (p + j) %% 20)
            when j = 0 and p < 4400 then 'W-P' || p || '-1'
            else 'W-' || (40 + (p - 400) %% 360) || '-' || (1 + (p + j) %% 20) end,
          case when p < 400 or j > 2 then '{}'::uuid[] else array[%4$s] end,
          case when j >= 3 then current_date - 10 * (j - 2) - 1 end,
          case when j >= 3 then 'Biên bản số ' || p end,
          case when j >= 4 then 'bench' end, case when j >= 4 then current_date - 9 end, false,
          case when j < 3 then 'OPEN' when j = 3 then 'DONE' else 'ACCEPTED' end, true, 1,
          'w-cv' || p
        from generate_series(0, 4999) p cross join generate_series(0, 5) j
        """
            .formatted(
                LargeWorld.id("task", "p || '-' || j"),
                LargeWorld.id("unit", LargeWorld.unitOf()),
                LargeWorld.id("person", "p"),
                LargeWorld.id("object", "(p * 2 + j) % 10000"),
                IDLE));
  }

  /** Every second person of a team has raised one, on their own first task, for the team's head. */
  private static void obstacles(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into obstacle (id, title, unit, raised_by, raised_by_person, raised_at, on_type,
          on_code, must_decide, due, told, version, search_key)
        select %s, 'Vướng mắc của người ' || p, %s, 'nguoi-' || p, %s, now() - interval '5 days',
          case when p %% 50 = 0 then 'OBJECT' when p %% 50 = 10 then 'PROGRAMME' else 'TASK' end,
          case when p %% 50 = 0 then (%s)::text when p %% 50 = 10 then 'W-CT' || (1 + p %% 27)
            else 'W-CV' || p || '-0' end,
          %s, current_date + p %% 9, true, 1, 'vuong mac'
        from generate_series(400, 4999, 2) p
        """
            .formatted(
                LargeWorld.id("obstacle", "p"),
                LargeWorld.id("unit", LargeWorld.unitOf()),
                LargeWorld.id("person", "p"),
                LargeWorld.id("object", "p"),
                LargeWorld.id("person", LargeWorld.unitOf())));
    sql.execute(
        """
        insert into obstacle_stage (id, obstacle, line, level, unit, person, from_at, due_day,
          due_at, noticed_at)
        select %s, o.id, 'MANAGEMENT', 0, o.unit, o.must_decide, o.raised_at, o.due,
          now() + interval '20 days', o.raised_at
        from obstacle o
        """
            .formatted(LargeWorld.id("stage", "o.id::text")));
  }

  private static void questions(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into dispute (id, target, period, wrong, opened_by, opened_at, respondent, due,
          version)
        select %s, v.target, to_char(now(), 'YYYY'), 'Số này cần giải trình', 'bench', now(), v.head,
          current_date + 4, 1
        from (select target, head, row_number() over (order by target) n from target_version) v
        where v.n %% 40 = 0
        """
            .formatted(LargeWorld.id("dispute", "v.n")));
    sql.execute(
        """
        insert into target_proposal (id, code, unit, version, draft, side, proposed_by, proposed_at,
          reason, state)
        select %s, t.code, v.owner_unit, 1, jsonb_build_object('code', t.code, 'name', v.name,
          'head', v.head), 'ABOVE', 'bench', now(), 'Nâng mức', 'OPEN'
        from (select *, row_number() over (order by target) n from target_version) v
        join target t on t.id = v.target where v.n %% 60 = 0
        """
            .formatted(LargeWorld.id("proposal", "v.n")));
    sql.execute(
        """
        insert into commitment (id, code, text, clause, unit, person, due, version, search_key)
        select %s, 'W-CK' || p, 'Cam kết ' || p, %s, %s, %s, current_date + 30, 1, 'cam ket'
        from generate_series(0, 4999, 4) p
        """
            .formatted(
                LargeWorld.id("commitment", "p"),
                LargeWorld.id("clause", "p % 200"),
                LargeWorld.id("unit", LargeWorld.unitOf()),
                LargeWorld.id("person", "p")));
  }
}
