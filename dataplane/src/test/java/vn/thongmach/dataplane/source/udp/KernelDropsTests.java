package vn.thongmach.dataplane.source.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelDropsTests {

  private static final List<String> TABLE =
      List.of(
          "   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid "
              + " timeout inode ref pointer drops",
          " 1021: 0100007F:048A 00000000:0000 07 00000000:00000000 00:00000000 00000000     0"
              + "        0 4242 2 0000000000000000 17",
          " 1022: 00000000:048A 00000000:0000 07 00000000:00000000 00:00000000 00000000     0"
              + "        0 4243 2 0000000000000000 0");

  @Test
  void readsTheDropsOfOneSocket() {
    assertThat(KernelDrops.drops(TABLE, "0100007F:048A")).hasValue(17);
    assertThat(KernelDrops.drops(TABLE, "00000000:048A")).hasValue(0);
    assertThat(KernelDrops.drops(TABLE, "0200007F:048A")).isEmpty();
  }

  @Test
  void writesAddressesAsTheKernelDoes() {
    assertThat(KernelDrops.written(InetAddress.ofLiteral("127.0.0.1"))).isEqualTo("0100007F");
    assertThat(KernelDrops.written(InetAddress.ofLiteral("::1")))
        .isEqualTo("00000000000000000000000001000000");
  }
}
