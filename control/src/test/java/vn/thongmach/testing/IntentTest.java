package vn.thongmach.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.ResolutionDraft;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Texts;
import vn.thongmach.live.LiveFeed;
import vn.thongmach.measure.Measures;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.Notices;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.PersonDraft;
import vn.thongmach.organisation.References;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;
import vn.thongmach.organisation.UnitsAbove;
import vn.thongmach.regulation.UnitHeads;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.target.Direction;
import vn.thongmach.target.TargetDraft;

/**
 * The modules from organisation to evaluation on a real database, over measures that the test
 * writes down and a clock that it moves. The loop of the live scores runs only where a subclass
 * asks for it.
 */
public abstract class IntentTest extends DatabaseTest {

  protected static final Scope ALL = Scope.system("test");
  protected static final Instant START = Instant.parse("2026-11-22T03:00:30Z");

  protected final MovableClock clock = new MovableClock(START);
  protected final OutageMeasures measures = new OutageMeasures();
  protected final List<String> audited = new ArrayList<>();
  protected final List<Object> published =
      java.util.Collections.synchronizedList(new ArrayList<>());
  protected AnnotationConfigApplicationContext context;

  /** Profiles of the application; {@code command} leaves out what works in the background. */
  protected String profile() {
    return "command";
  }

  @BeforeAll
  void openContext() {
    context = new AnnotationConfigApplicationContext();
    context.getEnvironment().setActiveProfiles(profile());
    context.registerBean(DataSource.class, () -> dataSource);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
    context.registerBean(JdbcClient.class, () -> jdbc);
    JdbcTransactionManager manager = new JdbcTransactionManager(dataSource);
    context.registerBean(JdbcTransactionManager.class, () -> manager);
    context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(manager));
    context.registerBean(Clock.class, () -> clock);
    registerMeasures();
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.registerBean(
        AuditTrail.class,
        () -> (scope, action, type, id, detail) -> audited.add(action + " " + id));
    context.registerBean(LiveFeed.class, () -> new KeptFeed(published));
    context.register(Modules.class);
    context.refresh();
  }

  /** Registers what the test measures by. */
  protected void registerMeasures() {
    context.registerBean(Measures.class, () -> measures);
  }

  @AfterAll
  void closeContext() {
    context.close();
  }

  protected <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  protected UUID unit(String code, @Nullable UUID parent) {
    return bean(Units.class)
        .add(ALL, new UnitDraft(code, "Đơn vị " + code, Tree.MANAGEMENT, parent, null, null, null))
        .id();
  }

  protected UUID person() {
    return bean(People.class).add(ALL, new PersonDraft("Lê", "Anh", "Tuấn", null)).id();
  }

  protected Resolution resolution(String symbol, UUID issuer) {
    return bean(Resolutions.class)
        .adopt(
            ALL,
            new ResolutionDraft(
                symbol,
                "Hạ tầng số vững chắc",
                Resolution.Kind.THEMATIC,
                issuer,
                LocalDate.parse("2026-01-15"),
                List.of(
                    new ResolutionDraft.ClauseDraft("3.2", "Mạng trục không gián đoạn"),
                    new ResolutionDraft.ClauseDraft("3.3", "Phủ sóng tới thôn, bản"))));
  }

  /** A draft on availability of these objects, baseline 99, that keeps all rules. */
  protected static TargetDraft target(
      String code, UUID owner, UUID head, UUID clause, List<UUID> objects, String period) {
    return new TargetDraft(
        code,
        "Độ khả dụng mạng trục",
        owner,
        head,
        "availability",
        new TargetDraft.SubjectDraft(objects, null, null),
        Direction.HIGHER,
        99.0,
        null,
        List.of(new TargetDraft.PlanDraft(period, 99.9)),
        1.0,
        clause,
        null,
        null);
  }

  /** The codes of all problems that the work meets. */
  protected static List<String> codes(Callable<?> work) {
    return Assertions.catchThrowableOfType(CodedException.class, work::call).problems().stream()
        .map(problem -> problem.code().code())
        .toList();
  }

  /** Keys of the sentences a person was told about one thing, newest first. */
  protected List<String> toldOf(UUID person, String subject) {
    Scope reader =
        new Scope(UUID.randomUUID(), "reader", Role.WORKER, false, Set.of(), null, person);
    return bean(Notices.class).list(reader, false, PageRequest.of(0, 1000)).items().stream()
        .filter(notice -> notice.subject().id().equals(subject))
        .map(Notice::line)
        .toList();
  }

  /** A reader of one unit and those below it at that time. */
  protected Scope within(UUID... units) {
    return new Scope(UUID.randomUUID(), "reader", Role.UNIT_HEAD, false, Set.of(units));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  @Import({
    WorkingCalendar.class,
    Texts.class,
    References.class,
    Naming.class,
    UnitsAbove.class,
    UnitHeads.class
  })
  @ComponentScan({
    "vn.thongmach.regulation.storage",
    "vn.thongmach.notice.model",
    "vn.thongmach.notice.smtp",
    "vn.thongmach.notice.storage",
    "vn.thongmach.organisation.model",
    "vn.thongmach.organisation.storage",
    "vn.thongmach.directive.model",
    "vn.thongmach.directive.storage",
    "vn.thongmach.target.model",
    "vn.thongmach.target.storage",
    "vn.thongmach.evaluation.model",
    "vn.thongmach.evaluation.storage"
  })
  static class Modules {}

  private record KeptFeed(List<Object> published) implements LiveFeed {

    @Override
    public void publish(
        String topic, Object key, @Nullable UUID owner, Set<Role> readers, Object payload) {
      published.add(payload);
    }

    @Override
    public void publishTo(UUID person, String topic, Object key, Object payload) {
      published.add(payload);
    }

    @Override
    public void reset() {}
  }
}
