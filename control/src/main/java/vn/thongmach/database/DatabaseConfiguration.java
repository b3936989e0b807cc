package vn.thongmach.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the data folder, then the database, then the pool, in this order. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  private static final int POOL_SIZE = 20;

  @Bean
  DataFolder dataFolder(DatabaseSettings settings) {
    return DataFolder.open(settings.data());
  }

  @Bean
  Database database(DatabaseSettings settings, DataFolder folder)
      throws IOException, InterruptedException {
    if (settings.databaseUrl() != null && !settings.databaseUrl().isBlank()) {
      return Database.at(DatabaseAddress.parse(settings.databaseUrl()));
    }
    Path programs = Objects.requireNonNullElse(settings.programs(), folder.path());
    return Database.embedded(folder.postgres(programs));
  }

  @Bean
  DataSource dataSource(Database database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("database");
    pool.setJdbcUrl(database.address().jdbcUrl());
    pool.setUsername(database.address().user());
    pool.setPassword(database.address().password());
    pool.addDataSourceProperty("currentSchema", Database.SCHEMA + ",public");
    pool.addDataSourceProperty("ApplicationName", "thongmach");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.setMaximumPoolSize(POOL_SIZE);
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(10_000);
    return pool;
  }
}
