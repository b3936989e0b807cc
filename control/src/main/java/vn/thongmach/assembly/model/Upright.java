package vn.thongmach.assembly.model;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Turns a photograph as it was taken: telephones keep the points as the sensor has them and tell
 * beside them (Exif, tag 0x0112) how to turn them.
 */
final class Upright {

  /** The points stand as they are to be seen. */
  static final int AS_IS = 1;

  private static final int EXIF = 0xe1;
  private static final int START_OF_SCAN = 0xda;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;
  private static final int LAST = 8;
  private static final int FIRST_TURNED = 5;

  private Upright() {}

  /** How a JPEG says it is to be turned, 1 to 8; 1 where it says nothing that can be understood. */
  static int told(byte[] jpeg) {
    ByteBuffer bytes = ByteBuffer.wrap(jpeg);
    int at = 2;
    while (at + 4 <= jpeg.length && (bytes.get(at) & 0xff) == 0xff) {
      int marker = bytes.get(at + 1) & 0xff;
      int length = bytes.getShort(at + 2) & 0xffff;
      if (marker == START_OF_SCAN || length < 2 || at + 2 + length > jpeg.length) {
        return AS_IS;
      }
      if (marker == EXIF) {
        int found = orientation(bytes.slice(at + 4, length - 2));
        if (found > AS_IS && found <= LAST) {
          return found;
        }
      }
      at += 2 + length;
    }
    return AS_IS;
  }

  private static int orientation(ByteBuffer segment) {
    byte[] mark = new byte[6];
    if (segment.remaining() < 14) {
      return AS_IS;
    }
    segment.get(mark);
    if (!new String(mark, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
      return AS_IS;
    }
    ByteBuffer tiff = segment.slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long first = tiff.getInt(4) & 0xffffffffL;
    if (first + 2 > tiff.limit()) {
      return AS_IS;
    }
    int start = (int) first;
    int entries = tiff.getShort(start) & 0xffff;
    for (int entry = 0; entry < entries; entry++) {
      int place = start + 2 + entry * ENTRY;
      if (place + ENTRY > tiff.limit()) {
        return AS_IS;
      }
      if ((tiff.getShort(place) & 0xffff) == ORIENTATION) {
        return tiff.getShort(place + 8) & 0xffff;
      }
    }
    return AS_IS;
  }

  /** The same picture turned, or itself. */
  static BufferedImage of(BufferedImage points, int told) {
    if (told == AS_IS) {
      return points;
    }
    int width = points.getWidth();
    int height = points.getHeight();
    AffineTransform turn =
        switch (told) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    boolean turned = told >= FIRST_TURNED;
    BufferedImage upright =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = upright.createGraphics();
    try {
      pen.drawImage(points, turn, null);
    } finally {
      pen.dispose();
    }
    return upright;
  }
}
