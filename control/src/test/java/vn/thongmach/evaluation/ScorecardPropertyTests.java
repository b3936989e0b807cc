package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.IntentTest;

/**
 * Whatever arrives late, and in whatever order: the bytes of an issued scorecard never change, and
 * each restatement supersedes another one and names an event that was sent.
 */
@Tag("slow")
class ScorecardPropertyTests extends IntentTest {

  private static final PageRequest PAGE = PageRequest.of(null, 1000);
  private static final String DAY = "2026-11-22";
  private static final Instant END = Instant.parse("2026-11-22T17:00:00Z");
  private static final int STEPS = 6;

  private Scorecards scorecards;
  private UUID owner;
  private UUID head;
  private UUID clause;

  @Override
  protected String profile() {
    return "default";
  }

  @BeforeAll
  void prepare() {
    scorecards = bean(Scorecards.class);
    owner = unit("OWNER", null);
    head = person();
    clause = resolution("06-NQ/ĐU", owner).clauses().getFirst().id();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20, 300, 4000})
  void keepsIssuedBytesAndNamesTheCauseOfEveryRestatement(long seed) throws InterruptedException {
    Random random = new Random(seed);
    String code = "LAW-" + seed;
    clock.set(START);
    UUID link = measures.object(code, START.minus(Duration.ofHours(1)));
    bean(Targets.class).make(ALL, target(code, owner, head, clause, List.of(link), DAY));
    clock.set(END.plusSeconds(1));
    Map<UUID, byte[]> issued = new HashMap<>();
    Set<Long> sent = new HashSet<>();
    keep(code, issued, sent);
    for (int step = 0; step < STEPS; step++) {
      clock.pass(Duration.ofMinutes(1 + random.nextInt(90)));
      Instant from = END.minusSeconds(1 + random.nextInt(7200));
      long event = seed * 100 + step;
      if (random.nextInt(4) > 0) {
        measures.outage(link, from, from.plusSeconds(random.nextInt(900)), event);
      }
      sent.add(event);
      context.publishEvent(
          new MeasureTouched(
              "availability",
              Set.of(link),
              from,
              null,
              event,
              clock.instant(),
              MeasureTouched.Kind.EVENT));
      keep(code, issued, sent);
    }
    assertThat(issued).hasSizeGreaterThan(1);
  }

  /** Waits until the loop has settled, then checks the laws over all that stand. */
  private void keep(String code, Map<UUID, byte[]> issued, Set<Long> sent)
      throws InterruptedException {
    Thread.sleep(900);
    Set<UUID> superseded = new HashSet<>();
    for (Scorecard card : scorecards.list(ALL, code, null, PAGE).items()) {
      byte[] content = scorecards.content(ALL, card.id());
      byte[] before = issued.putIfAbsent(card.id(), content);
      assertThat(content).isEqualTo(before == null ? content : before);
      UUID supersedes = card.supersedes();
      Scorecard.Cause cause = card.cause();
      if (supersedes == null) {
        assertThat(cause).isNull();
      } else {
        assertThat(superseded.add(supersedes)).as("superseded once").isTrue();
        assertThat(cause).isNotNull();
        assertThat(sent).contains(java.util.Objects.requireNonNull(cause).event());
      }
    }
  }
}
