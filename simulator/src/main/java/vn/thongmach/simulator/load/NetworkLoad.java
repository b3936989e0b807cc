package vn.thongmach.simulator.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.live.SnmpTraps;
import vn.thongmach.simulator.world.Network;
import vn.thongmach.simulator.world.Network.Area;
import vn.thongmach.simulator.world.Network.Item;
import vn.thongmach.simulator.world.Network.Ref;

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
    load(network.trunk(), true);
    network.provinces().forEach(province -> load(province, false));
  }

  private void load(Area area, boolean trunk) {
    api.upload(
        "/api/inventory/imports?format=csv&source=%s&ownerUnit=%s&observedFrom=%s"
            .formatted(Api.encoded(area.source()), ids.unit(area.unit()), observedFrom),
        area.source() + ".csv",
        table(area, trunk));
  }

  private static String table(Area area, boolean trunk) {
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
          "snmp",
          "customers",
          "province");
      for (Item item : area.items()) {
        boolean speaksSnmp = trunk && item.type().equals("Link");
        List<Ref> parents = item.parents();
        table.writeRecord(
            item.type(),
            item.id(),
            type(parents.isEmpty() ? null : parents.getFirst()),
            id(parents.isEmpty() ? null : parents.getFirst()),
            type(item.a()),
            id(item.a()),
            type(item.z()),
            id(item.z()),
            item.name(),
            text(item.latitude()),
            text(item.longitude()),
            speaksSnmp ? SnmpTraps.AGENT + "/" + ++interfaces : "",
            item.customers() > 0 ? Integer.toString(item.customers()) : "",
            text(item.province()));
        for (Ref further : parents.subList(Math.min(1, parents.size()), parents.size())) {
          table.writeRecord(
              item.type(),
              item.id(),
              further.type(),
              further.id(),
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(area.source(), e);
    }
    return text.toString();
  }

  private static String type(@Nullable Ref object) {
    return object == null ? "" : object.type();
  }

  private static String id(@Nullable Ref object) {
    return object == null ? "" : object.id();
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
