package vn.thongmach.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import vn.thongmach.testing.DatabaseTest;

/** Who heads an inspection commission where an administrator worded the rule before. */
class HeadPostsModuleTests extends DatabaseTest {

  private static final ClassPathResource SCRIPT =
      new ClassPathResource("db/migration/regulation/V20261130.311.1__inspection_heads.sql");

  @Test
  void addsTheChuNhiemToEveryWordingInForceAndKeepsWhatAnAdministratorWrote() {
    assertThat(wordings())
        .containsExactly(
            "2000 [\"Bí thư\", \"Quyền Bí thư\", \"Chủ nhiệm\", \"Phụ trách\"] false Thông Mạch");
    amend("2000", "\"Bí thư\", \"Phó Bí thư\"");
    amend("2027", "\"Bí thư\", \"Phụ trách\", \"Cấp ủy\"");
    amend("2028", "\"Chủ nhiệm\", \"Bí thư\"");
    carryOut();
    List<String> added =
        List.of(
            "2000 [\"Bí thư\", \"Phó Bí thư\", \"Chủ nhiệm\"] false Thông Mạch",
            "2027 [\"Bí thư\", \"Chủ nhiệm\", \"Phụ trách\", \"Cấp ủy\"] false Thông Mạch",
            "2028 [\"Chủ nhiệm\", \"Bí thư\"] true quản trị");
    assertThat(wordings()).containsExactlyElementsOf(added);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from rule_wording where recorded_by = 'quản trị' and verified
                      and parameters -> 'management' = '["Giám đốc"]' and source = 'Quyết định 5'
                    """)
                .query(Integer.class)
                .single())
        .as("what was written stays for the record")
        .isEqualTo(3);
    carryOut();
    assertThat(wordings()).containsExactlyElementsOf(added);
  }

  private void carryOut() {
    new ResourceDatabasePopulator(false, false, "UTF-8", SCRIPT).execute(dataSource);
  }

  private void amend(String year, String party) {
    jdbc.sql(
            """
            insert into rule_wording values (gen_random_uuid(), 'organisation.head-posts',
              cast(? as timestamptz), cast(? as jsonb), 'Quyết định 5', true,
              '2026-11-30T12:00:00+07', 'quản trị')
            """)
        .param(year + "-01-01T00:00:00+07")
        .param("{\"management\": [\"Giám đốc\"], \"party\": [" + party + "]}")
        .update();
  }

  /**
   * Year, posts of the Party, whether they were checked, and by whom recorded, of each in force.
   */
  private List<String> wordings() {
    return jdbc.sql(
            """
            select distinct on (effective_from)
              to_char(effective_from at time zone 'Asia/Ho_Chi_Minh', 'YYYY') || ' '
                || (parameters ->> 'party') || ' ' || verified || ' ' || recorded_by
            from rule_wording where code = 'organisation.head-posts'
            order by effective_from, recorded_at desc, id desc
            """)
        .query(String.class)
        .list();
  }
}
