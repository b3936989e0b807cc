package vn.thongmach.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.CodedException;

class ImportTermsModuleTests extends InventoryTest {

  private static final byte[] ONE =
      file("type,id,parentType,parentId,aType,aId,zType,zId\nSite,1,,,,,,\n");
  private static final byte[] TWO =
      file("type,id,parentType,parentId,aType,aId,zType,zId\nSite,1,,,,,,\nSite,2,,,,,,\n");
  private static final Instant EARLIER = Instant.parse("2024-11-01T00:00:00Z");

  @Test
  void givesNewObjectsTheOwnerAndTheBeginningTheyAreTold() {
    take("told", terms(UNIT, EARLIER), ONE);
    NetworkObject object = known("told/site/1");
    assertThat(object.ownerUnit()).isEqualTo(UNIT);
    assertThat(object.observedFrom()).isEqualTo(EARLIER);
  }

  @Test
  void marksTheObjectsOfASimulator() {
    take("simulator", new ImportTerms(null, null, null, true), ONE);
    assertThat(known("simulator/site/1").origin()).isEqualTo(Origin.SIMULATED);
    take("network", ImportTerms.USUAL, ONE);
    assertThat(known("network/site/1").origin()).isEqualTo(Origin.MEASURED);
  }

  @Test
  void leavesTheBeginningOfObjectsThatWereKnown() {
    take("grown", terms(null, EARLIER), ONE);
    take("grown", ImportTerms.USUAL, TWO);
    assertThat(known("grown/site/1").observedFrom()).isEqualTo(EARLIER);
    assertThat(known("grown/site/2").observedFrom()).isEqualTo(now);
  }

  @Test
  void refusesAnUnknownOwnerASecondOwnerAndATimeToCome() {
    refused("new", terms(new UUID(0, 35), null)).contains("inventory.owner-unknown");
    refused("new", terms(null, now.plusSeconds(60))).contains("inventory.observed-from-ahead");
    take("everybody's", ImportTerms.USUAL, ONE);
    refused("everybody's", terms(UNIT, null)).contains("inventory.owner-fixed");
  }

  @Test
  void keepsWhatIsSaidOfASourceUntilSomethingElseIsSaid() {
    take("elsewhere", noticed("Mạng khác"), ONE);
    take("elsewhere", ImportTerms.USUAL, TWO);
    assertThat(notice("elsewhere")).isEqualTo("Mạng khác");
    take("elsewhere", noticed("Mạng thử"), TWO);
    assertThat(notice("elsewhere")).isEqualTo("Mạng thử");
    take("usual", ImportTerms.USUAL, ONE);
    assertThat(notice("usual")).isNull();
    refused("usual", noticed("x".repeat(301))).contains("inventory.notice-malformed");
    refused("usual", noticed("a\u001bb")).contains("inventory.notice-malformed");
  }

  private static ImportTerms noticed(String notice) {
    return new ImportTerms(null, null, notice, false);
  }

  private @Nullable String notice(String source) {
    return inventory.sources(ALL).stream()
        .filter(summary -> summary.name().equals(source))
        .findFirst()
        .orElseThrow()
        .notice();
  }

  private NetworkObject known(String name) {
    UUID id = inventory.resolve(ALL, "ves:" + name).orElseThrow();
    return inventory.find(ALL, id).orElseThrow();
  }

  private void take(String source, ImportTerms terms, byte[] file) {
    importFile(ALL, source, ImportFormat.CSV, terms, file);
  }

  private AbstractStringAssert<?> refused(String source, ImportTerms terms) {
    AbstractThrowableAssert<?, ?> thrown =
        assertThatThrownBy(() -> importFile(ALL, source, ImportFormat.CSV, terms, ONE))
            .isInstanceOf(CodedException.class);
    return thrown.extracting(Throwable::getMessage).asString();
  }

  private static ImportTerms terms(@Nullable UUID unit, @Nullable Instant from) {
    return new ImportTerms(unit, from, null, false);
  }

  private static byte[] file(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
