package vn.thongmach.assembly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongmach.assembly.BallotEntries.Picture;
import vn.thongmach.kernel.CodedException;

/** Nothing of a picture is kept but its points. */
class BallotPicturesTests {

  private static final String HOSTILE = "<script>alert(document.domain)</script>";

  /** Red in the upper left quarter, white elsewhere; 40 by 20. */
  private static BufferedImage drawn() {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 20; y++) {
        image.setRGB(x, y, x < 20 && y < 10 ? 0xff0000 : 0xffffff);
      }
    }
    return image;
  }

  private static byte[] file(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(drawn(), format, bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage kept(byte[] sent) throws IOException {
    Picture picture = BallotPictures.read(sent);
    assertThat(picture.type()).isEqualTo("image/jpeg");
    assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain("script", "Exif");
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  private static boolean red(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y)).getGreen() < 100;
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  private static byte[] cut(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  @Test
  void keepsThePointsAndNothingBehindOrBesideThem() throws IOException {
    byte[] hidden = HOSTILE.getBytes(StandardCharsets.US_ASCII);
    byte[] png = file("png");
    BufferedImage image = kept(joined(png, hidden));
    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(red(image, 4, 4)).isTrue();
    assertThat(red(image, 30, 4)).isFalse();
    byte[] jpeg = file("jpeg");
    byte[] comment =
        joined(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (hidden.length + 2)}, hidden);
    kept(joined(cut(jpeg, 0, 2), comment, cut(jpeg, 2, jpeg.length), hidden));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 40, 4, 4", "2, 40, 35, 4", "3, 40, 35, 15", "4, 40, 4, 15",
    "5, 20, 4, 4", "6, 20, 15, 4", "7, 20, 15, 35", "8, 20, 4, 35"
  })
  void turnsAPhotographAsItWasTaken(int told, int width, int x, int y) throws IOException {
    byte[] jpeg = file("jpeg");
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.put(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34});
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
    exif.putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3);
    exif.putInt(1).putShort((short) told).putShort((short) 0);
    BufferedImage image = kept(joined(cut(jpeg, 0, 2), exif.array(), cut(jpeg, 2, jpeg.length)));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(red(image, x, y)).isTrue();
    assertThat(red(image, image.getWidth() - 1 - x, image.getHeight() - 1 - y)).isFalse();
  }

  @Test
  void refusesMorePointsThanItsLimitBeforeDecodingThem() throws IOException {
    byte[] png = file("png");
    ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    refused(png, "assembly.image-points");
  }

  @Test
  void refusesWhatIsNoPictureOrDamaged() throws IOException {
    refused(new byte[BallotPictures.MOST_BYTES + 1], "assembly.image-too-large");
    refused(HOSTILE.getBytes(StandardCharsets.US_ASCII), "assembly.image-unreadable");
    refused("GIF89a............".getBytes(StandardCharsets.US_ASCII), "assembly.image-unreadable");
    byte[] png = file("png");
    refused(cut(png, 0, 40), "assembly.image-unreadable");
    refused(cut(file("jpeg"), 0, 30), "assembly.image-unreadable");
  }

  @Test
  void neverThrowsAnythingElseOverDamagedBytes() throws IOException {
    Random random = new Random(20261130);
    for (byte[] whole : new byte[][] {file("png"), file("jpeg")}) {
      for (int turn = 0; turn < 300; turn++) {
        byte[] bytes = whole.clone();
        for (int n = 0; n < 4; n++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
          assertThat(BallotPictures.read(bytes).type()).isEqualTo("image/jpeg");
        } catch (CodedException told) {
          assertThat(told.problems().getFirst().code().code()).startsWith("assembly.image-");
        }
      }
    }
  }

  private static void refused(byte[] bytes, String code) {
    assertThatThrownBy(() -> BallotPictures.read(bytes))
        .isInstanceOfSatisfying(
            CodedException.class,
            told -> assertThat(told.problems().getFirst().code().code()).isEqualTo(code));
  }
}
