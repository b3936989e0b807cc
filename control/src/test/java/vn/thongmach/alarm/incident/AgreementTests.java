package vn.thongmach.alarm.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.thongmach.alarm.incident.TruthReading.Pair;
import vn.thongmach.alarm.incident.TruthReading.Roots;

/** How far the correlator agrees with people is counted over pairs and roots. */
class AgreementTests {

  private static Pair pair(UUID incident, UUID machine, boolean alone) {
    return new Pair(UUID.randomUUID(), incident, machine, alone);
  }

  @Test
  void tellsNoShareOfTooFew() {
    UUID one = UUID.randomUUID();
    UUID root = UUID.randomUUID();
    Agreement few =
        Agreement.of(
            List.of(pair(one, one, false), pair(one, one, false)),
            List.of(new Roots(one, root, root)));
    assertThat(few.pairF1()).isNull();
    assertThat(few.rootShare()).isNull();
    assertThat(few.rootsAgreed()).isEqualTo(1);
    assertThat(few.incidents()).isEqualTo(1);
  }

  @Test
  void countsPairsTogetherAndApart() {
    List<Pair> pairs = new ArrayList<>();
    List<Roots> roots = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      UUID incident = UUID.randomUUID();
      UUID root = UUID.randomUUID();
      pairs.add(pair(incident, incident, false));
      pairs.add(pair(incident, incident, false));
      roots.add(new Roots(incident, root, root));
    }
    UUID rejected = UUID.randomUUID();
    pairs.add(pair(rejected, rejected, true));
    pairs.add(pair(rejected, rejected, true));
    UUID merged = UUID.randomUUID();
    pairs.add(pair(merged, UUID.randomUUID(), false));
    pairs.add(pair(merged, UUID.randomUUID(), false));
    roots.add(new Roots(merged, UUID.randomUUID(), UUID.randomUUID()));
    roots.add(new Roots(rejected, UUID.randomUUID(), null));
    Agreement agreement = Agreement.of(pairs, roots);
    assertThat(agreement.incidents()).isEqualTo(10);
    // Eight pairs in both, nine with the correlator, nine with people.
    assertThat(agreement.pairF1()).isCloseTo(16.0 / 18.0, Offset.offset(1e-9));
    assertThat(agreement.rootShare()).isCloseTo(0.8, Offset.offset(1e-9));
  }
}
