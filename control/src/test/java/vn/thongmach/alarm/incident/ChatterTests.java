package vn.thongmach.alarm.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.contracts.PerceivedSeverity;

class ChatterTests {

  private static final UUID LOUD = UUID.randomUUID();
  private static final UUID QUIET = UUID.randomUUID();

  private final Chatter chatter = new Chatter();

  private static ChangedAlarm alarm(@Nullable UUID object) {
    return new ChangedAlarm(
        UUID.randomUUID(),
        object,
        "lab/x",
        "linkDown",
        PerceivedSeverity.MINOR,
        Instant.EPOCH,
        null,
        1);
  }

  @Test
  void weighsFortyAlarmsOfOneObjectAndSetsFurtherOnesAside() {
    List<ChangedAlarm> loud = Stream.generate(() -> alarm(LOUD)).limit(45).toList();
    assertThat(loud.stream().filter(chatter::takes)).containsExactlyElementsOf(loud.subList(0, 40));
    assertThat(chatter.weighed()).isEqualTo(40);
    List<ChangedAlarm> further = chatter.takeFurther();
    assertThat(further).containsExactlyElementsOf(loud.subList(40, 45));
    assertThat(further).allMatch(one -> loud.get(39).id().equals(chatter.before(one)));
    assertThat(chatter.takeFurther()).isEmpty();
  }

  @Test
  void takesTheClearOfWhatItWeighsAndTheAlarmsOfOthers() {
    List<ChangedAlarm> loud = Stream.generate(() -> alarm(LOUD)).limit(41).toList();
    loud.forEach(chatter::takes);
    assertThat(chatter.takes(loud.getFirst())).as("its clear").isTrue();
    assertThat(chatter.takes(alarm(QUIET))).isTrue();
    assertThat(chatter.takes(alarm(null))).as("on no known object").isTrue();
    chatter.clear();
    assertThat(chatter.takes(alarm(LOUD))).isTrue();
    assertThat(chatter.weighed()).isEqualTo(1);
  }

  @Test
  void weighsAnotherOnceOneIsForgotten() {
    List<ChangedAlarm> loud = Stream.generate(() -> alarm(LOUD)).limit(45).toList();
    loud.forEach(chatter::takes);
    chatter.forget(loud.getFirst().id());
    assertThat(chatter.weighed()).isEqualTo(39);
    assertThat(chatter.takes(alarm(LOUD))).isTrue();
    assertThat(chatter.takes(alarm(LOUD))).isFalse();
  }
}
