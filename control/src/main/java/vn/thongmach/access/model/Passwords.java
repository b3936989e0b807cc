package vn.thongmach.access.model;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB and two passes. At most four hashes are computed at a time, so that a flood
 * of sign-ins cannot take the memory.
 */
@Component
public class Passwords {

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int RANDOM_LENGTH = 20;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIBIBYTES = 19_456;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIBIBYTES, PASSES);
  private final Semaphore places = new Semaphore(4);

  /** Compared with where the name is unknown, so that both answers take the same time. */
  private final String hashOfNobody = argon2.encode(SecretKey.random());

  /** A new password that can be read out and typed. */
  public static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    while (password.length() < RANDOM_LENGTH) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  public String hash(String password) {
    places.acquireUninterruptibly();
    try {
      return argon2.encode(password);
    } finally {
      places.release();
    }
  }

  /**
   * @param hash the user's hash; null when there is no such user
   */
  public boolean matches(String password, @Nullable String hash) {
    places.acquireUninterruptibly();
    try {
      boolean equal = argon2.matches(password, hash == null ? hashOfNobody : hash);
      return equal && hash != null;
    } finally {
      places.release();
    }
  }
}
