package vn.thongmach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What product and kernel counted of traps until one moment.
 *
 * @param receiveBufferBytes what the kernel keeps for the product's socket
 * @param kernelDrops of the product's socket
 * @param hostDrops of all UDP sockets of the machine, {@code RcvbufErrors} as nstat tells it
 */
record TrapCounts(
    long receiveBufferBytes,
    long received,
    long accepted,
    long refused,
    long malformed,
    long dropped,
    long kernelDrops,
    long hostDrops) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static TrapCounts read(Installation product, String token)
      throws IOException, InterruptedException {
    for (JsonNode each : JSON.readTree(product.get("/api/intake", token)).path("protocols")) {
      if (each.path("protocol").asString().equals("SNMP")) {
        if (!each.path("listening").asBoolean() || each.path("kernelDrops").isNull()) {
          throw new IllegalStateException(
              "No socket for traps, or its drops are not told: " + each);
        }
        return new TrapCounts(
            each.path("receiveBufferBytes").asLong(),
            each.path("received").asLong(),
            each.path("accepted").asLong(),
            each.path("refused").asLong(),
            each.path("malformed").asLong(),
            each.path("dropped").asLong(),
            each.path("kernelDrops").asLong(),
            countHostDrops());
      }
    }
    throw new IllegalStateException("The product tells nothing of SNMP.");
  }

  /** What was counted since then; the buffer stays as it is. */
  TrapCounts since(TrapCounts before) {
    return new TrapCounts(
        receiveBufferBytes,
        received - before.received,
        accepted - before.accepted,
        refused - before.refused,
        malformed - before.malformed,
        dropped - before.dropped,
        kernelDrops - before.kernelDrops,
        hostDrops - before.hostDrops);
  }

  /** All whose end is known. */
  long settled() {
    return accepted + lost();
  }

  /** All that did not become durable. */
  long lost() {
    return refused + malformed + dropped + kernelDrops;
  }

  private static long countHostDrops() throws IOException {
    List<String[]> udp =
        Files.readAllLines(Path.of("/proc/net/snmp")).stream()
            .filter(line -> line.startsWith("Udp: "))
            .map(line -> line.split(" ", -1))
            .toList();
    return Long.parseLong(udp.getLast()[List.of(udp.getFirst()).indexOf("RcvbufErrors")]);
  }
}
