package vn.thongmach.alarm.recording;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.host.HostHealth;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalSettings;
import vn.thongmach.dataplane.journal.JournalUnavailableException;
import vn.thongmach.dataplane.source.ves.VesSchema;
import vn.thongmach.inventory.InventoryChanged;
import vn.thongmach.mapping.MappingChanged;
import vn.thongmach.regulation.RuleChanged;

/** The journal of this process, what else is written into it, and the loop that records it. */
@Configuration(proxyBeanMethods = false)
@Profile("!command")
class Hosting {

  private static final Logger LOG = LoggerFactory.getLogger(Hosting.class);

  @Bean(destroyMethod = "close")
  Journal journal(@Value("${thongmach.data:data}") Path data) {
    return Journal.open(data.resolve("journal"), JournalSettings.defaults());
  }

  @Bean
  VesSchema vesSchema() {
    return VesSchema.shipped();
  }

  @Bean
  RecordingLoop recordingLoop(Journal journal, Recorder recorder, Clock clock) {
    return new RecordingLoop(journal, recorder, clock);
  }

  /** Down while the newest attempt to record has failed; what is accepted is safe meanwhile. */
  @Bean
  HealthIndicator recorderHealthIndicator(RecordingLoop loop) {
    return () -> {
      Optional<HostHealth> host = loop.health();
      boolean up =
          host.isPresent()
              && (host.get().state() == HostHealth.State.STARTING
                  || host.get().state() == HostHealth.State.RUNNING);
      return (up ? Health.up() : Health.down()).build();
    };
  }

  /** Down while nothing can be accepted. */
  @Bean
  HealthIndicator journalHealthIndicator(Journal journal) {
    return () -> (journal.failure().isEmpty() ? Health.up() : Health.down()).build();
  }

  @Bean
  Notices notices(Journal journal, Clock clock) {
    return new Notices(journal, clock);
  }

  /**
   * Writes changes of inventory and rules into the journal, so that the recorder meets them between
   * the events before and after. One that cannot be written is made good at the next start.
   */
  static final class Notices {
    private static final Scope SCOPE = Scope.system("thongmach");

    private final Journal journal;
    private final Clock clock;

    Notices(Journal journal, Clock clock) {
      this.journal = journal;
      this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(InventoryChanged change) {
      UUID importId = change.importId();
      append(RecordKind.INVENTORY_CHANGED, importId.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @EventListener
    void on(MappingChanged change) {
      append(
          RecordKind.MAPPING_CHANGED,
          Integer.toString(change.number()).getBytes(StandardCharsets.US_ASCII));
    }

    @EventListener
    void on(RuleChanged change) {
      append(RecordKind.RULE_CHANGED, RuleNotice.write(change));
    }

    private void append(RecordKind kind, byte[] payload) {
      try {
        journal.append(
            kind,
            List.of(payload),
            SCOPE.principal(),
            SCOPE.name(),
            Origin.MEASURED,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
      } catch (JournalUnavailableException unavailable) {
        LOG.error(
            "{} is not in the journal; alarms are placed anew at the next change or start",
            kind,
            unavailable);
      }
    }
  }
}
