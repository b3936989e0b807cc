package vn.thongmach.assembly.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.BallotEntries.Picture;
import vn.thongmach.kernel.CodedException;

/** What is taken as a picture: JPEG or PNG by their first bytes, whatever the sender calls it. */
final class BallotPictures {

  static final int MOST_BYTES = 4_000_000;

  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private BallotPictures() {}

  /**
   * @throws CodedException {@code assembly.image-too-large}, {@code assembly.image-unreadable}
   */
  static Picture read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new CodedException(AssemblyError.IMAGE_TOO_LARGE, MOST_BYTES / 1_000_000);
    }
    if (begins(bytes, JPEG)) {
      return new Picture("image/jpeg", bytes);
    }
    if (begins(bytes, PNG)) {
      return new Picture("image/png", bytes);
    }
    throw new CodedException(AssemblyError.IMAGE_UNREADABLE);
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    if (bytes.length <= mark.length) {
      return false;
    }
    for (int at = 0; at < mark.length; at++) {
      if (bytes[at] != mark[at]) {
        return false;
      }
    }
    return true;
  }

  /** SHA-256, in hexadecimal digits. */
  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
