package vn.thongmach.dataplane.source.udp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * Datagrams that the kernel dropped before we could take them, as Linux tells them for each socket
 * in {@code /proc/net/udp}.
 */
public final class KernelDrops {

  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));
  private static final int WORD_BYTES = 4;
  private static final int LOCAL_ADDRESS = 1;

  private KernelDrops() {}

  /** The count of a socket since it was opened; empty where the kernel does not tell. */
  public static OptionalLong of(InetSocketAddress socket) {
    String wanted = written(socket.getAddress()) + ":" + "%04X".formatted(socket.getPort());
    for (Path table : TABLES) {
      try {
        if (Files.isReadable(table)) {
          OptionalLong drops = drops(Files.readAllLines(table), wanted);
          if (drops.isPresent()) {
            return drops;
          }
        }
      } catch (IOException e) {
        return OptionalLong.empty(); // the kernel does not tell
      }
    }
    return OptionalLong.empty();
  }

  static OptionalLong drops(List<String> lines, String wanted) {
    for (String line : lines) {
      String[] columns = line.strip().split("\\s+", -1);
      if (columns.length > LOCAL_ADDRESS && columns[LOCAL_ADDRESS].equals(wanted)) {
        return OptionalLong.of(Long.parseLong(columns[columns.length - 1]));
      }
    }
    return OptionalLong.empty();
  }

  /** Words of four bytes, each written from its last byte to its first. */
  static String written(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      int word = i / WORD_BYTES * WORD_BYTES;
      turned[i] = bytes[word + WORD_BYTES - 1 - i % WORD_BYTES];
    }
    return HexFormat.of().withUpperCase().formatHex(turned);
  }
}
