package vn.thongmach.alarm.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.ToldStorage.PlacedAlarm;
import vn.thongmach.alarm.incident.ToldStorage.ToldRow;

/** Where alarms are told when words hold some of them. */
class HeldPlacesTests {

  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID ROOT_A = new UUID(1, 1);
  private static final UUID ROOT_B = new UUID(1, 2);

  private int alarms;

  private static ToldRow row(UUID id, UUID root, State state, @Nullable UUID wordRoot) {
    return new ToldRow(id, root, null, state, null, root, null, state, null, null, wordRoot);
  }

  private PlacedAlarm alarm(UUID machine, UUID told, @Nullable UUID place, boolean rejected) {
    return new PlacedAlarm(new UUID(9, ++alarms), machine, told, place, rejected, true);
  }

  private static final Map<UUID, ToldRow> OPEN =
      Map.of(A, row(A, ROOT_A, State.OPEN, null), B, row(B, ROOT_B, State.OPEN, null));

  @Test
  void whatNobodySpokeOfStaysWithTheCorrelator() {
    PlacedAlarm one = alarm(A, A, null, false);
    HeldPlaces places = new HeldPlaces(List.of(one), OPEN);
    assertThat(places.of(one)).isEqualTo(A);
    assertThat(places.told(row(A, ROOT_A, State.OPEN, null)).root()).isEqualTo(ROOT_A);
  }

  @Test
  void whatComesToAMergedIncidentFollows() {
    PlacedAlarm held = alarm(B, A, A, false);
    PlacedAlarm later = alarm(B, B, null, false);
    HeldPlaces places = new HeldPlaces(List.of(held, later), OPEN);
    assertThat(places.of(later)).isEqualTo(A);
    ToldRow gone = places.told(row(B, ROOT_B, State.OPEN, null));
    assertThat(gone.state()).isEqualTo(State.MERGED);
    assertThat(gone.mergedInto()).isEqualTo(A);
  }

  @Test
  void whatTheCorrelatorJoinsStaysApartWherePeopleSaySo() {
    PlacedAlarm one = alarm(A, A, A, false);
    PlacedAlarm other = alarm(A, B, B, false);
    PlacedAlarm later = alarm(A, A, null, false);
    HeldPlaces places = new HeldPlaces(List.of(one, other, later), OPEN);
    assertThat(places.of(other)).isEqualTo(B);
    assertThat(places.of(later)).isEqualTo(A);
    assertThat(places.told(row(B, ROOT_B, State.CLOSED, null)).state()).isEqualTo(State.OPEN);
  }

  @Test
  void aRejectedIncidentTakesNothingMore() {
    PlacedAlarm held = alarm(A, A, A, true);
    PlacedAlarm later = alarm(A, A, null, false);
    HeldPlaces places = new HeldPlaces(List.of(held, later), OPEN);
    UUID next = places.of(later);
    assertThat(next).isNotEqualTo(A);
    assertThat(places.successors()).singleElement().extracting(ToldRow::follows).isEqualTo(A);
    assertThat(places.told(row(A, ROOT_A, State.OPEN, null)).state()).isEqualTo(State.REJECTED);
  }

  @Test
  void theRootOfAPersonStandsAgainstTheCorrelators() {
    PlacedAlarm held = alarm(A, A, A, false);
    ToldRow spoken = row(A, ROOT_A, State.OPEN, ROOT_B);
    HeldPlaces places = new HeldPlaces(List.of(held), Map.of(A, spoken));
    assertThat(places.told(spoken).root()).isEqualTo(ROOT_B);
    assertThat(places.told(spoken).foundRoot()).isEqualTo(ROOT_A);
  }
}
