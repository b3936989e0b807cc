package vn.thongmach.assembly.model;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.BallotEntries.Picture;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Sha256;

/**
 * What is taken as a picture: JPEG or PNG by their first bytes, whatever the sender calls it. It is
 * drawn anew as a JPEG, so that nothing but its points is kept: no place, no camera, no words and
 * nothing hidden behind them. Bytes and points are limited before anything is decoded.
 */
final class BallotPictures {

  static final int MOST_BYTES = 4_000_000;
  static final int MOST_POINTS = 40_000_000;

  /** A longer side is kept smaller by a whole number. */
  static final int LONGEST_SIDE = 4_096;

  static final String TYPE = "image/jpeg";

  private static final float QUALITY = 0.85f;
  private static final int MILLION = 1_000_000;
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private BallotPictures() {}

  /**
   * @throws CodedException {@code assembly.image-too-large}, {@code assembly.image-points}, {@code
   *     assembly.image-unreadable}
   */
  static Picture read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new CodedException(AssemblyError.IMAGE_TOO_LARGE, MOST_BYTES / MILLION);
    }
    boolean jpeg = begins(bytes, JPEG);
    if (!jpeg && !begins(bytes, PNG)) {
      throw new CodedException(AssemblyError.IMAGE_UNREADABLE);
    }
    try {
      BufferedImage points = decoded(jpeg ? "jpeg" : "png", bytes);
      return new Picture(TYPE, encoded(Upright.of(points, jpeg ? Upright.told(bytes) : 1)));
    } catch (CodedException refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      // Decoders throw whatever comes to them over hostile bytes.
      throw new CodedException(AssemblyError.IMAGE_UNREADABLE);
    }
  }

  private static BufferedImage decoded(String format, byte[] bytes) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(stream, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_POINTS) {
        throw new CodedException(AssemblyError.IMAGE_POINTS, width, height, MOST_POINTS / MILLION);
      }
      ImageReadParam how = reader.getDefaultReadParam();
      int step = Math.max(1, Math.ceilDiv(Math.max(width, height), LONGEST_SIDE));
      how.setSourceSubsampling(step, step, 0, 0);
      return onWhite(reader.read(0, how));
    } finally {
      reader.dispose();
    }
  }

  /** Three bytes a point, nothing to be seen through. */
  private static BufferedImage onWhite(BufferedImage read) {
    BufferedImage plain =
        new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = plain.createGraphics();
    try {
      pen.drawImage(read, 0, 0, Color.WHITE, null);
    } finally {
      pen.dispose();
    }
    return plain;
  }

  private static byte[] encoded(BufferedImage points) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(points, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
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
    return HexFormat.of().formatHex(Sha256.begin().digest(bytes));
  }
}
