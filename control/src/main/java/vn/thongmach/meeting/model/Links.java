package vn.thongmach.meeting.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Problems;
import vn.thongmach.meeting.MeetingError;

/** Addresses that people write into meetings: nothing but https and paths of the console. */
final class Links {

  private static final int LONGEST = 500;
  private static final int MOST = 10;

  private Links() {}

  /** The https address of a conference, or none. */
  static @Nullable String conference(Problems problems, String field, @Nullable String wanted) {
    String link = problems.optionalText(field, wanted, LONGEST);
    if (link != null && !isHttps(link)) {
      problems.add(field, MeetingError.LINK_MALFORMED, link);
    }
    return link;
  }

  /** Papers: paths of the console and https addresses. */
  static List<String> papers(
      Problems problems, String field, @Nullable List<@Nullable String> wanted) {
    List<@Nullable String> given = wanted == null ? List.of() : wanted;
    if (given.size() > MOST) {
      problems.add(field, MeetingError.TOO_MANY, given.size(), MOST);
      return List.of();
    }
    List<String> links = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      String place = field + "[" + at + "]";
      String link = problems.text(place, given.get(at), LONGEST);
      if (!link.isEmpty() && !isPath(link) && !isHttps(link)) {
        problems.add(place, MeetingError.PAPER_MALFORMED, link);
      }
      links.add(link);
    }
    return links;
  }

  private static boolean isPath(String link) {
    return link.startsWith("/")
        && !link.startsWith("//")
        && !link.contains("\\")
        && link.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isHttps(String link) {
    try {
      URI address = new URI(link);
      return "https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
