package vn.thongmach.notice;

import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one person wants to be told.
 *
 * @param address where letters go; null where the person gave none, so that none are sent
 * @param language of letters, {@code vi} or {@code en}
 * @param ways what the person chose, by kind; kinds left out go the usual way
 * @param digestAt when the letter of the day is sent, in Asia/Ho_Chi_Minh
 * @param quiet own quiet hours; null where those of the rule hold
 * @param urgentPasses whether urgent notices pass quiet hours
 * @param version grows with every change; 0 where nothing was chosen yet
 */
public record NoticePreference(
    UUID person,
    @Nullable String address,
    String language,
    Map<NoticeKind, NoticeWay> ways,
    LocalTime digestAt,
    @Nullable QuietHours quiet,
    boolean urgentPasses,
    int version) {

  /** When the letter of the day goes out where a person chose nothing. */
  public static final LocalTime USUAL_DIGEST = LocalTime.of(7, 30);

  public NoticePreference {
    ways = Map.copyOf(ways);
  }

  /** Of a person who chose nothing yet. */
  public static NoticePreference of(UUID person) {
    return new NoticePreference(person, null, "vi", Map.of(), USUAL_DIGEST, null, false, 0);
  }

  public NoticeWay way(NoticeKind kind) {
    return ways.getOrDefault(kind, kind.usual());
  }
}
