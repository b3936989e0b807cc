package vn.thongmach.study.model;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.regulation.Rules;
import vn.thongmach.study.AttendanceCode;
import vn.thongmach.study.StudyError;

/**
 * Codes that tell a session and a moment, unforgeable without the secret of the installation
 * (HMAC-SHA-256). Rule {@code study.attendance-code} says how often they change and how long each
 * is taken; a picture of one sent on is of no use after that. Safe for use by several threads.
 */
@Component
class AttendanceCodes {

  private static final Scope SCOPE = Scope.system("study");
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SECRET_BYTES = 32;
  private static final int MAC_BYTES = 16;
  private static final int CODE_BYTES = Long.BYTES + MAC_BYTES;

  /** Several machines may tell the time a little apart. */
  private static final int AHEAD_SECONDS = 5;

  private final CodeRows rows;
  private final Rules rules;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private byte @Nullable [] kept;

  AttendanceCodes(CodeRows rows, Rules rules, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.clock = clock;
  }

  /** The code of now. */
  AttendanceCode of(UUID session) {
    Instant now = clock.instant();
    JsonNode rule = rule(now);
    int every = rule.required("everySeconds").intValue();
    long issued = now.getEpochSecond() - Math.floorMod(now.getEpochSecond(), every);
    return new AttendanceCode(
        Base64.getUrlEncoder().withoutPadding().encodeToString(written(session, issued)),
        Instant.ofEpochSecond(issued + every),
        Instant.ofEpochSecond(issued + rule.required("validSeconds").intValue()));
  }

  /**
   * Refuses what is no code of the session, or none any more.
   *
   * @throws CodedException {@code study.code-unknown}, {@code study.code-expired}
   */
  void require(UUID session, @Nullable String code) {
    byte[] read = read(code);
    if (read.length != CODE_BYTES) {
      throw new CodedException(StudyError.CODE_UNKNOWN);
    }
    long issued = ByteBuffer.wrap(read).getLong();
    if (!MessageDigest.isEqual(read, written(session, issued))) {
      throw new CodedException(StudyError.CODE_UNKNOWN);
    }
    Instant now = clock.instant();
    int valid = rule(now).required("validSeconds").intValue();
    long age = now.getEpochSecond() - issued;
    if (age >= valid || age < -AHEAD_SECONDS) {
      throw new CodedException(StudyError.CODE_EXPIRED, valid);
    }
  }

  private static byte[] read(@Nullable String code) {
    if (code == null || code.length() > 2 * CODE_BYTES) {
      return new byte[0];
    }
    try {
      return Base64.getUrlDecoder().decode(code);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }

  private JsonNode rule(Instant now) {
    return rules.at(SCOPE, Rules.STUDY_ATTENDANCE_CODE, now).parameters();
  }

  private byte[] written(UUID session, long issued) {
    byte[] about =
        ByteBuffer.allocate(3 * Long.BYTES)
            .putLong(session.getMostSignificantBits())
            .putLong(session.getLeastSignificantBits())
            .putLong(issued)
            .array();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret(), ALGORITHM));
      return ByteBuffer.allocate(CODE_BYTES)
          .putLong(issued)
          .put(Arrays.copyOf(mac.doFinal(about), MAC_BYTES))
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC with SHA-256", e);
    }
  }

  private synchronized byte[] secret() {
    byte[] secret = kept;
    if (secret == null) {
      byte[] made = new byte[SECRET_BYTES];
      random.nextBytes(made);
      rows.keepIfNone(SCOPE, made);
      secret = rows.secret(SCOPE);
      kept = secret;
    }
    return secret;
  }
}
