package vn.thongmach.live.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.CredentialEnded;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Texts;

class FeedTests {

  private static final Duration LONG = Duration.ofSeconds(5);
  private static final Set<Role> READERS = Set.of(Role.NOC);

  private final Feed feed = new Feed(JsonMapper.shared(), Clock.systemUTC());

  @AfterEach
  void closeFeed() {
    feed.close();
  }

  @Test
  void asksASlowReaderToReadEverythingAgain() throws Exception {
    Subscription slow = feed.subscribe(UUID.randomUUID(), null);
    Subscription quick = feed.subscribe(UUID.randomUUID(), null);
    long newest = 0;
    for (int topic = 0; topic < 300; topic++) {
      feed.publish("topic" + topic, null, READERS, topic);
      newest = Objects.requireNonNull(quick.take(LONG)).id();
    }
    List<Push> left = new ArrayList<>();
    for (Push push = slow.take(LONG); push != null; push = slow.take(Duration.ZERO)) {
      left.add(push);
    }
    assertThat(left.getFirst().isReset()).isTrue();
    assertThat(left.getLast().id()).isEqualTo(newest);
    assertThat(left).hasSizeLessThan(256);
  }

  @Test
  void forgetsWhatIsOlderThanItsMemory() throws Exception {
    Subscription reader = feed.subscribe(UUID.randomUUID(), null);
    feed.publish("first", null, READERS, "first");
    long first = Objects.requireNonNull(reader.take(LONG)).id();
    for (int round = 0; round < 21; round++) {
      for (int item = 0; item < Feed.MOST_ITEMS_A_PUSH - 1; item++) {
        feed.publish("round" + round, "item" + item, null, READERS, item);
      }
      Objects.requireNonNull(reader.take(LONG));
    }
    Thread.sleep(400);
    Push told =
        Objects.requireNonNull(feed.subscribe(UUID.randomUUID(), first - 1).take(Duration.ZERO));
    assertThat(told.isReset()).isTrue();
  }

  @Test
  void givesWhatIsForOnePersonToThemAlone() throws Exception {
    UUID person = UUID.randomUUID();
    Subscription reader = feed.subscribe(UUID.randomUUID(), null);
    feed.publishTo(person, "notice", 7L, java.util.Map.of("id", 7));
    Push push = Objects.requireNonNull(reader.take(LONG));
    assertThat(push.dataFor(as(person))).contains("{\"items\":[{\"id\":7}]}");
    assertThat(push.dataFor(as(UUID.randomUUID()))).isEmpty();
    assertThat(push.dataFor(as(null))).isEmpty();
  }

  private static Scope as(@Nullable UUID person) {
    return new Scope(UUID.randomUUID(), "reader", Role.LEADER, true, Set.of(), null, person);
  }

  @Test
  void endsTheReadersOfACredentialAndNoOthers() {
    UUID ended = UUID.randomUUID();
    Subscription gone = feed.subscribe(ended, null);
    Subscription stays = feed.subscribe(UUID.randomUUID(), null);
    feed.end(new CredentialEnded(ended));
    assertThat(gone.isClosed()).isTrue();
    assertThat(stays.isClosed()).isFalse();
  }

  @Test
  void closesTheOldestReaderOfACredentialThatHasTooMany() {
    UUID credential = UUID.randomUUID();
    List<Subscription> readers = new ArrayList<>();
    for (int i = 0; i <= Feed.MOST_READERS_A_CREDENTIAL; i++) {
      readers.add(feed.subscribe(credential, null));
    }
    assertThat(readers.getFirst().isClosed()).isTrue();
    assertThat(readers.get(1).isClosed()).isFalse();
  }

  @Test
  void refusesMoreReadersThanItHasPlacesFor() {
    for (int i = 0; i < Feed.MOST_READERS; i++) {
      feed.subscribe(UUID.randomUUID(), null);
    }
    CodedException refusal =
        catchThrowableOfType(CodedException.class, () -> feed.subscribe(UUID.randomUUID(), null));
    assertThat(refusal.problems().getFirst().code().code()).isEqualTo("live.too-many-readers");
    assertThat(new Texts().of(Locale.ENGLISH, refusal.problems().getFirst()))
        .isEqualTo("All 500 places of the live feed are taken; try again later.");
  }
}
