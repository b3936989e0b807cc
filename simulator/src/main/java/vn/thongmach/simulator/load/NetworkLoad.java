package vn.thongmach.simulator.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.live.SnmpTraps;
import vn.thongmach.simulator.world.Network;
import vn.thongmach.simulator.world.Network.Area;
import vn.thongmach.simulator.world.Network.Item;

/** The inventory: a file for the trunk and one for each province, each owned by who runs it. */
final class NetworkLoad {

  private final Api api;
  private final Ids ids;
  private final Instant observedFrom;

  NetworkLoad(Api api, Ids ids, Instant observedFrom) {
    this.api = api;
    this.ids = ids;
    this.observedFrom = observedFrom;
  }

  void load(Network network) {
    load(network.trunk());
    network.provinces().forEach(this::load);
  }

  private void load(Area area) {
    api.upload(
        "/api/inventory/imports?format=csv&source=%s&ownerUnit=%s&observedFrom=%s"
            .formatted(Api.encoded(area.source()), ids.unit(area.unit()), observedFrom),
        area.source() + ".csv",
        table(area));
  }

  private static String table(Area area) {
    StringWriter text = new StringWriter();
    int interfaces = 0;
    try (CsvWriter table = CsvWriter.builder().build(text)) {
      table.writeRecord(
          "type",
          "id",
          "parentType",
          "parentId",
          "aType",
          "aId",
          "zType",
          "zId",
          "name",
          "latitude",
          "longitude",
          "snmp");
      for (Item item : area.items()) {
        boolean cell = item.type().equals("Cell");
        String parent = item.parent();
        boolean link = item.a() != null;
        table.writeRecord(
            item.type(),
            item.id(),
            parent == null ? "" : cell ? "Node" : "Site",
            text(parent),
            link ? "Node" : "",
            text(item.a()),
            link ? "Node" : "",
            text(item.z()),
            item.name(),
            text(item.latitude()),
            text(item.longitude()),
            item.kilometres() > 0 ? SnmpTraps.AGENT + "/" + ++interfaces : "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(area.source(), e);
    }
    return text.toString();
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
