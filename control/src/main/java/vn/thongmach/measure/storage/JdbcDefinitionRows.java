package vn.thongmach.measure.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.model.DefinitionRows;

/** Table measure_definition. */
@Repository
class JdbcDefinitionRows implements DefinitionRows {

  private final JdbcClient database;

  JdbcDefinitionRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<MeasureDefinition> on(Scope scope, LocalDate day) {
    return database
        .sql(
            """
            select distinct on (code) * from measure_definition
            order by code, valid_from <= :day desc,
              case when valid_from <= :day then valid_from end desc, valid_from
            """)
        .param("day", day)
        .query(JdbcDefinitionRows::measure)
        .list();
  }

  @Override
  public boolean insert(Scope scope, MeasureDefinition measure) {
    MeasureDefinition.Wording vietnamese = Objects.requireNonNull(measure.vietnamese());
    MeasureDefinition.Wording english = Objects.requireNonNull(measure.english());
    return database
            .sql(
                """
                insert into measure_definition (code, valid_from, name_vi, name_en, meaning_vi,
                  meaning_en, unit, kind, better, lowest, highest, made_by)
                select :code, :from, :nameVi, :nameEn, :meaningVi, :meaningEn, :unit, :kind,
                  :better, :lowest, :highest, :madeBy
                where not exists (select 1 from measure_definition where code = :code)
                on conflict do nothing
                """)
            .param("code", measure.code())
            .param("from", measure.validFrom())
            .param("nameVi", vietnamese.name())
            .param("nameEn", english.name())
            .param("meaningVi", vietnamese.meaning())
            .param("meaningEn", english.meaning())
            .param("unit", measure.unit())
            .param("kind", measure.kind().name())
            .param("better", measure.better().name())
            .param("lowest", measure.lowest())
            .param("highest", measure.highest())
            .param("madeBy", scope.name())
            .update()
        == 1;
  }

  private static MeasureDefinition measure(ResultSet row, int number) throws SQLException {
    return new MeasureDefinition(
        row.getString("code"),
        row.getString("unit"),
        MeasureDefinition.Better.valueOf(row.getString("better")),
        row.getDouble("lowest"),
        row.getDouble("highest"),
        MeasureDefinition.Kind.valueOf(row.getString("kind")),
        row.getObject("valid_from", LocalDate.class),
        new MeasureDefinition.Wording(row.getString("name_vi"), row.getString("meaning_vi")),
        new MeasureDefinition.Wording(row.getString("name_en"), row.getString("meaning_en")),
        false);
  }
}
