package vn.thongmach.inventory.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.ServedObjects;

/** Customers and sites, by one query for some thousand objects. */
@Repository
class JdbcServedObjects implements ServedObjects {

  /** A site is looked for at most three parents up: port, card, node, site. */
  private static final String SERVED =
      """
      with recursive asked as (
        select o.id, held.customers from network_object o
        left join object_customers held on held.object_id = o.id
          and held.valid_from <= :at and (held.valid_to is null or held.valid_to > :at)
        where o.id = any(:ids) and (o.type = 'Site' or held.customers is not null) and
      """
          + Scoped.CONDITION
          + """
            ), climb (id, at, depth) as (
              select id, id, 0 from asked
              union
              select c.id, p.parent_id, c.depth + 1
              from climb c
              join network_object n on n.id = c.at and n.type <> 'Site'
              join object_parent p on p.object_id = c.at
              where c.depth < 3
            ), stands as (
              select distinct on (c.id) c.id, s.id site, s.attributes ->> 'province' province
              from climb c join network_object s on s.id = c.at and s.type = 'Site'
              order by c.id, c.depth, c.at
            )
            select asked.id, asked.customers, stands.site, stands.province
            from asked left join stands on stands.id = asked.id
            """;

  private final JdbcClient database;

  JdbcServedObjects(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Served> of(Scope scope, Collection<UUID> objects, Instant at) {
    List<Served> served = new ArrayList<>();
    for (List<UUID> some : Chunks.of(objects)) {
      served.addAll(
          Scoped.to(scope, database.sql(SERVED))
              .param("ids", some.toArray(UUID[]::new))
              .param("at", at.atOffset(ZoneOffset.UTC))
              .query(
                  (row, _) ->
                      new Served(
                          row.getObject("id", UUID.class),
                          row.getObject("customers", Long.class),
                          row.getObject("site", UUID.class),
                          row.getString("province")))
              .list());
    }
    return served;
  }
}
