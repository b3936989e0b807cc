package vn.thongmach.alarm.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.alarm.JointReaches;
import vn.thongmach.alarm.availability.WindowGuard;
import vn.thongmach.alarm.model.LedgerEvents;
import vn.thongmach.alarm.model.UnclearStorage;
import vn.thongmach.contracts.Origin;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.inventory.ObjectAlias;
import vn.thongmach.inventory.ProvinceObjects;
import vn.thongmach.kernel.DerivedRows;
import vn.thongmach.kernel.Texts;
import vn.thongmach.ledger.Ledger;
import vn.thongmach.live.LiveFeed;
import vn.thongmach.mapping.Mappings;
import vn.thongmach.measure.MeasureSource;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.measure.MeasuresUncertain;
import vn.thongmach.regulation.Rules;

/** The recorder with its storage on a real database, and doubles for what stands around it. */
final class RecorderRig implements AutoCloseable {

  final Network network = new Network();
  final List<MeasureTouched> touched = new ArrayList<>();
  final List<MeasuresUncertain> uncertain = new ArrayList<>();

  /** How often readers were told to read everything again. */
  final AtomicInteger resets = new AtomicInteger();

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  RecorderRig(DataSource database) {
    // The context would close what is not its own.
    DataSource dataSource = new DelegatingDataSource(database);
    context.getEnvironment().addActiveProfile("command");
    context.registerBean(DataSource.class, () -> dataSource);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
    context.registerBean(
        NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(dataSource));
    context.registerBean(
        TransactionTemplate.class, () -> new LosingAnswers(new JdbcTransactionManager(dataSource)));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(JsonMapper.class, () -> new JsonMapper());
    context.registerBean(Texts.class, () -> new Texts());
    context.registerBean(AuditTrail.class, () -> (scope, action, type, id, detail) -> {});
    context.registerBean(
        LiveFeed.class,
        () ->
            Doubles.answering(
                LiveFeed.class,
                Map.of(
                    "publish", arguments -> "", "reset", arguments -> resets.incrementAndGet())));
    context.registerBean(Inventory.class, () -> network.asInventory());
    context.registerBean(
        ProvinceObjects.class, () -> Doubles.answering(ProvinceObjects.class, Map.of()));
    context.registerBean(UnitClosure.class, () -> Doubles.answering(UnitClosure.class, Map.of()));
    context.registerBean(JointReaches.class, () -> Doubles.answering(JointReaches.class, Map.of()));
    context.registerBean(WindowGuard.class, () -> Doubles.answering(WindowGuard.class, Map.of()));
    context.registerBean(Ledger.class, RecorderRig::ledger);
    context.registerBean(Listener.class, () -> new Listener(touched, uncertain));
    context.scan(
        "vn.thongmach.alarm.storage",
        "vn.thongmach.alarm.recording",
        "vn.thongmach.alarm.availability",
        "vn.thongmach.mapping.storage",
        "vn.thongmach.regulation.storage");
    context.refresh();
  }

  Recorder recorder() {
    return context.getBean(Recorder.class);
  }

  /** The next transaction commits, but whoever runs it never hears so. */
  void loseNextAnswer() {
    context.getBean(LosingAnswers.class).loses = true;
  }

  MeasureSource availability() {
    return context.getBean("availabilityMeasure", MeasureSource.class);
  }

  TransactionTemplate transaction() {
    return context.getBean(TransactionTemplate.class);
  }

  /** Takes part in {@link #transaction}. */
  JdbcClient database() {
    return context.getBean(JdbcClient.class);
  }

  /** Folds all alarms anew and compares. */
  DerivedRows.Comparison derived() {
    return java.util.Objects.requireNonNull(
        transaction().execute(_ -> context.getBean(DerivedRows.class).compare()));
  }

  LedgerEvents events() {
    return context.getBean(LedgerEvents.class);
  }

  UnclearStorage unclear() {
    return context.getBean(UnclearStorage.class);
  }

  Mappings mappings() {
    return context.getBean(Mappings.class);
  }

  Rules rules() {
    return context.getBean(Rules.class);
  }

  @Override
  public void close() {
    context.close();
  }

  private static Ledger ledger() {
    return Doubles.answering(
        Ledger.class, Map.of("openBatch", arguments -> 1L, "sealIfDue", arguments -> 0));
  }

  /** Transactions whose commit can hold without an answer. */
  static final class LosingAnswers extends TransactionTemplate {
    private boolean loses;

    LosingAnswers(PlatformTransactionManager manager) {
      super(manager);
    }

    @Override
    public <T> @Nullable T execute(TransactionCallback<T> action) {
      T result = super.execute(action);
      if (loses) {
        loses = false;
        throw new TransactionSystemException("connection lost after commit");
      }
      return result;
    }
  }

  /** Keeps what was published. */
  static final class Listener {
    private final List<MeasureTouched> touched;
    private final List<MeasuresUncertain> uncertain;

    Listener(List<MeasureTouched> touched, List<MeasuresUncertain> uncertain) {
      this.touched = touched;
      this.uncertain = uncertain;
    }

    @EventListener
    void on(MeasuresUncertain event) {
      uncertain.add(event);
    }

    @EventListener
    void on(MeasureTouched event) {
      touched.add(event);
    }
  }

  /** Objects with one name each. */
  static final class Network {
    private final Map<String, UUID> aliases = new HashMap<>();
    private final Map<UUID, NetworkObject> objects = new HashMap<>();

    UUID add(String sourceName) {
      UUID id =
          UUID.nameUUIDFromBytes(sourceName.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      aliases.put(ObjectAlias.ofVes(sourceName), id);
      objects.put(
          id,
          new NetworkObject(
              id,
              "Link",
              sourceName,
              sourceName,
              "S",
              List.of(),
              null,
              null,
              Instant.parse("2026-01-01T00:00:00Z"),
              Origin.MEASURED,
              null));
      return id;
    }

    /** The name stands for the object that has this other name. */
    void handOn(String sourceName, String objectWithName) {
      aliases.put(
          ObjectAlias.ofVes(sourceName),
          java.util.Objects.requireNonNull(aliases.get(ObjectAlias.ofVes(objectWithName))));
    }

    void forget(String sourceName) {
      aliases.remove(ObjectAlias.ofVes(sourceName));
    }

    void takeOver(Network other) {
      aliases.putAll(other.aliases);
      objects.putAll(other.objects);
    }

    private Inventory asInventory() {
      return Doubles.answering(
          Inventory.class,
          Map.of(
              "aliases",
              arguments -> Map.copyOf(aliases),
              "findAll",
              arguments ->
                  ((Collection<?>) arguments[1])
                      .stream().map(objects::get).filter(java.util.Objects::nonNull).toList(),
              "find",
              arguments -> Optional.ofNullable(objects.get((UUID) arguments[1]))));
    }
  }

  static final Scope SCOPE = Scope.system("test");
}
