package vn.thongmach.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection pool over the opened data store. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int POOL_SIZE = 20;

  @Bean
  DataSource dataSource(DataStore store) {
    DatabaseAddress address = store.address();
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("database");
    pool.setJdbcUrl(address.jdbcUrl());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.addDataSourceProperty("currentSchema", Database.SCHEMA + ",public");
    pool.addDataSourceProperty("ApplicationName", "thongmach");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.setMaximumPoolSize(POOL_SIZE);
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(10_000);
    return pool;
  }

  @Bean
  Callback ownership(DataStore store) {
    return new Ownership(store.address(), store.folder().installation()).afterMigration();
  }
}
