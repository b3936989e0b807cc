package vn.thongmach.dataplane.source.ves;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongmach.dataplane.source.ves.FaultBodies.SCHEMA;
import static vn.thongmach.dataplane.source.ves.FaultBodies.batch;
import static vn.thongmach.dataplane.source.ves.FaultBodies.bytes;
import static vn.thongmach.dataplane.source.ves.FaultBodies.read;
import static vn.thongmach.dataplane.source.ves.FaultBodies.single;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.source.ves.VesVerdict.Accepted;

@Tag("slow")
class VesSchemaPropertyTests {

  private static final Schema WHOLE_DOCUMENT =
      SchemaRegistry.withDefaultDialect(
              Dialects.getDraft4(),
              builder -> builder.schemaRegistryConfig(EventSchema.CONFIGURATION))
          .getSchema(VesSchema.class.getResourceAsStream("CommonEventFormat_30.2.1_ONAP.json"));

  @Property(tries = 1_500)
  void judgesQuicklyAsTheWholeSchemaDoes(@ForAll long seed) {
    byte[] body = single(new MutatedEvents(seed).next());
    assertThat(SCHEMA.check(body, false)).isEqualTo(SCHEMA.checkWhole(body, false));
  }

  @Property(tries = 500)
  void acceptsNothingThatTheWholeDocumentsSchemaRefuses(@ForAll long seed) throws IOException {
    byte[] body = single(new MutatedEvents(seed).next());
    if (SCHEMA.check(body, false) instanceof Accepted) {
      JsonNode tree = VesJson.trees().readTree(body);
      assertThat(WHOLE_DOCUMENT.validate(tree)).isEmpty();
    }
  }

  @Property(tries = 300)
  void slicesAreTheExactBytesOfEachElement(@ForAll long seed) {
    MutatedEvents events = new MutatedEvents(seed);
    List<String> elements = new ArrayList<>();
    while (elements.size() < 3) {
      String event = events.next().strip();
      if (SCHEMA.check(single(event), false) instanceof Accepted) {
        elements.add(event);
      }
    }
    Accepted accepted = (Accepted) SCHEMA.check(batch(elements), true);
    assertThat(accepted.events())
        .extracting(slice -> new String(slice.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(elements);
  }

  @Property(tries = 500)
  void readsEveryAcceptedEvent(@ForAll long seed) {
    String event = new MutatedEvents(seed).next();
    if (SCHEMA.check(single(event), false) instanceof Accepted) {
      SourceEvent whole = read(single(event));
      SourceEvent element = read(bytes(event));
      assertThat(whole).usingRecursiveComparison().ignoringFields("raw").isEqualTo(element);
    }
  }

  @Property(tries = 2_000)
  void answersToAnyBytes(@ForAll byte[] body, @ForAll boolean batch) {
    assertThat(SCHEMA.check(body, batch)).isInstanceOf(VesVerdict.Refused.class);
  }
}
