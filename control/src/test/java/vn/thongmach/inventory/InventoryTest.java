package vn.thongmach.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.testing.DatabaseTest;

/** The inventory alone over a real database, without the rest of the application. */
abstract class InventoryTest extends DatabaseTest {

  protected static final Scope ALL = Scope.system("test");
  protected static final UUID UNIT = new UUID(0, 34);
  protected static final Instant START = Instant.parse("2026-11-25T01:02:03.123456Z");

  protected final List<InventoryChanged> changes = new ArrayList<>();
  protected final List<Map<?, ?>> audited = new ArrayList<>();
  protected Instant now = START;
  protected Inventory inventory;
  protected ImportingInventory importing;
  private AnnotationConfigApplicationContext context;

  @BeforeAll
  void startInventory() {
    context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, () -> dataSource);
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
    context.registerBean(TransactionTemplate.class, () -> transactions);
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.registerBean(Clock.class, () -> clock(() -> now));
    context.registerBean(
        AuditTrail.class,
        () ->
            (scope, action, type, id, detail) -> {
              audited.add((Map<?, ?>) detail);
            });
    context.registerBean(
        UnitClosure.class, () -> (unit, at) -> UNIT.equals(unit) ? Set.of(unit) : Set.of());
    context.register(Transactions.class);
    context.scan("vn.thongmach.inventory.intake", "vn.thongmach.inventory.storage");
    context.addApplicationListener(
        event -> {
          if (event instanceof PayloadApplicationEvent<?> payload
              && payload.getPayload() instanceof InventoryChanged change) {
            changes.add(change);
          }
        });
    context.refresh();
    inventory = context.getBean(Inventory.class);
    importing = context.getBean(ImportingInventory.class);
  }

  @AfterAll
  void stopInventory() {
    context.close();
  }

  @EnableTransactionManagement
  static class Transactions {}

  private static Clock clock(InstantSource source) {
    return source.withZone(ZoneOffset.UTC);
  }

  protected ImportCounts importGraphml(String source, String file) {
    return importFile(ALL, source, ImportFormat.GRAPHML, file.getBytes(StandardCharsets.UTF_8));
  }

  protected ImportCounts importCsv(String source, String... lines) {
    return importCsv(ALL, source, lines);
  }

  protected ImportCounts importCsv(Scope scope, String source, String... lines) {
    byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return importFile(scope, source, ImportFormat.CSV, file);
  }

  protected ImportCounts importFile(Scope scope, String source, ImportFormat format, byte[] file) {
    return importFile(scope, source, format, ImportTerms.USUAL, file);
  }

  protected ImportCounts importFile(
      Scope scope, String source, ImportFormat format, ImportTerms terms, byte[] file) {
    now = now.plusSeconds(1);
    try {
      return importing.importFile(scope, source, format, terms, new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  protected static byte[] fixture(String name) {
    try (InputStream file = InventoryTest.class.getResourceAsStream("/topologies/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  protected NetworkObject object(String alias) {
    UUID id = inventory.resolve(ALL, alias).orElseThrow();
    return inventory.find(ALL, id).orElseThrow();
  }

  protected ObjectDetail detail(String alias) {
    return inventory.detail(ALL, object(alias).id()).orElseThrow();
  }

  protected List<NetworkObject> objects(String source) {
    return inventory
        .search(ALL, new ObjectFilter(null, null, source), new PageRequest(0, 1000))
        .items();
  }

  protected Map<String, NetworkObject> bySourceName(String source) {
    return objects(source).stream()
        .collect(Collectors.toMap(NetworkObject::sourceName, object -> object));
  }
}
