package vn.thongmach.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thongmach.dataplane.source.snmp.EngineIdentity;
import vn.thongmach.intake.IntakeError;
import vn.thongmach.kernel.CodedException;

/**
 * Our SNMP engine's id and how often it started, in {@code secrets/snmp-engine}: a line each. The
 * count is at least the minutes since 2026, so that it also rises after an older folder was
 * restored.
 */
@Component
public class EngineFile {

  /** RFC 3411: enterprise 0 with the high bit, format 5 for octets of one's own. */
  private static final byte[] PREFIX = {(byte) 0x80, 0, 0, 0, 5};

  private static final int RANDOM_BYTES = 12;
  private static final Instant COUNTED_FROM = Instant.parse("2026-01-01T00:00:00Z");

  private final Path file;
  private final Clock clock;

  EngineFile(@Value("${thongmach.data:data}") Path data, Clock clock) {
    this.file = data.resolve("secrets").resolve("snmp-engine");
    this.clock = clock;
  }

  /**
   * Counts one more start.
   *
   * @throws CodedException {@code intake.secrets-unreadable}
   */
  public EngineIdentity start() {
    try {
      EngineIdentity before = read();
      long minutes = Math.max(1, Duration.between(COUNTED_FROM, clock.instant()).toMinutes());
      int boots = (int) Math.min(Integer.MAX_VALUE - 1L, Math.max(before.boots() + 1L, minutes));
      EngineIdentity now = new EngineIdentity(before.engineId(), boots);
      String text = HexFormat.of().formatHex(now.engineId()) + "\n" + boots + "\n";
      Files.createDirectories(file.resolveSibling("."));
      ClosedFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
      return now;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EngineIdentity read() throws IOException {
    try {
      String[] lines = Files.readString(file).strip().split("\n", -1);
      return new EngineIdentity(HexFormat.of().parseHex(lines[0]), Integer.parseInt(lines[1]));
    } catch (NoSuchFileException e) {
      return new EngineIdentity(random(), 1);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new CodedException(IntakeError.SECRETS_UNREADABLE, file);
    }
  }

  private static byte[] random() {
    byte[] own = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(own);
    byte[] id = new byte[PREFIX.length + own.length];
    System.arraycopy(PREFIX, 0, id, 0, PREFIX.length);
    System.arraycopy(own, 0, id, PREFIX.length, own.length);
    return id;
  }
}
