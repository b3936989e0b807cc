package vn.thongmach.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.dataplane.state.AlarmImage;
import vn.thongmach.dataplane.state.CurrentOccurrence;
import vn.thongmach.dataplane.state.TimelineEntry;

/** An alarm's image as bytes. */
final class ImageBytes {

  private ImageBytes() {}

  static byte[] write(AlarmImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      TimelineEntry newest = image.newest();
      out.writeBoolean(newest != null);
      if (newest != null) {
        time(out, newest.sourceTime());
        out.writeLong(newest.sequence());
        out.writeUTF(newest.severity().name());
        out.writeLong(newest.eventId());
        out.writeLong(newest.dedupKey().getMostSignificantBits());
        out.writeLong(newest.dedupKey().getLeastSignificantBits());
      }
      CurrentOccurrence current = image.current();
      out.writeBoolean(current != null);
      if (current != null) {
        time(out, current.raisedAt());
        Instant cleared = current.clearedAt();
        out.writeBoolean(cleared != null);
        if (cleared != null) {
          time(out, cleared);
        }
        out.writeUTF(current.severity().name());
        out.writeInt(current.repeats());
        out.writeLong(current.firstEvent());
        out.writeLong(current.lastEvent());
        time(out, current.lastSourceTime());
        time(out, current.spanFrom());
        out.writeLong(current.spanFromEvent());
      }
    }
    return bytes.toByteArray();
  }

  static AlarmImage read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      @Nullable TimelineEntry newest = in.readBoolean() ? entry(in) : null;
      @Nullable CurrentOccurrence current = in.readBoolean() ? occurrence(in) : null;
      return new AlarmImage(newest, current);
    }
  }

  private static TimelineEntry entry(DataInputStream in) throws IOException {
    return new TimelineEntry(
        time(in),
        in.readLong(),
        PerceivedSeverity.valueOf(in.readUTF()),
        in.readLong(),
        new UUID(in.readLong(), in.readLong()));
  }

  private static CurrentOccurrence occurrence(DataInputStream in) throws IOException {
    return new CurrentOccurrence(
        time(in),
        in.readBoolean() ? time(in) : null,
        PerceivedSeverity.valueOf(in.readUTF()),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        time(in),
        time(in),
        in.readLong());
  }

  private static void time(DataOutputStream out, Instant time) throws IOException {
    out.writeLong(time.getEpochSecond());
    out.writeInt(time.getNano());
  }

  private static Instant time(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }
}
