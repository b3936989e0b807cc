package vn.thongmach.notice.model;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Texts;
import vn.thongmach.notice.Notice;

/**
 * Words letters. What people wrote is hostile: control and direction characters become spaces, so
 * that no line of it begins a header or turns the reading direction, and HTML is escaped.
 */
@Component
class Wording {

  private static final int LONGEST_SUBJECT = 160;
  private static final Pattern HOSTILE =
      Pattern.compile(
          "[\\p{Cc}\\u2028\\u2029\\u200B-\\u200F\\u061C\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]+");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final Texts texts;
  private final NoticeWords words;

  Wording(Texts texts, NoticeWords words) {
    this.texts = texts;
    this.words = words;
  }

  /** A letter in words. */
  record Worded(String subject, String text, String html) {}

  /**
   * Words a letter about notices.
   *
   * @param consoleUrl null where it carries no links
   */
  Worded letter(
      Locale language,
      List<Notice> notices,
      boolean digest,
      Instant at,
      @Nullable String consoleUrl) {
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder();
    String lead = lead(language, notices.size(), digest, at);
    text.append(lead).append("\n\n");
    html.append(opening(language)).append("<p>").append(escaped(lead)).append("</p>\n<ul>\n");
    for (Notice notice : notices) {
      add(language, notice, consoleUrl, text, html);
    }
    String foot = texts.of(language, "notice.mail-foot");
    text.append("-- \n").append(foot).append('\n');
    html.append("</ul>\n<p style=\"color:#555\">").append(escaped(foot)).append("</p>");
    if (consoleUrl != null) {
      String settings = consoleUrl + "/notices/settings";
      text.append(settings).append('\n');
      html.append("<p>").append(link(settings, texts.of(language, "notice.mail-settings")));
      html.append("</p>");
    }
    html.append("\n</body></html>\n");
    return new Worded(subject(language, notices, digest, at), text.toString(), html.toString());
  }

  /** Words a letter that only tries the server. */
  Worded test(Locale language, String host) {
    String text = texts.of(language, "notice.mail-test", clean(host));
    return new Worded(
        texts.of(language, "notice.mail-test-subject"),
        text + "\n",
        opening(language) + "<p>" + escaped(text) + "</p>\n</body></html>\n");
  }

  private void add(
      Locale language,
      Notice notice,
      @Nullable String consoleUrl,
      StringBuilder text,
      StringBuilder html) {
    String kind = words.kind(language, notice);
    String name = name(notice);
    String sentence = clean(words.sentence(language, notice));
    String time = MINUTE.format(ZonedDateTime.ofInstant(notice.toldAt(), Period.ZONE));
    text.append("* ").append(kind).append(": ").append(name).append('\n');
    text.append("  ").append(sentence).append('\n');
    text.append("  ").append(time).append('\n');
    html.append("<li style=\"margin-bottom:12px\">").append(escaped(kind)).append(": <b>");
    String url = consoleUrl == null ? null : consoleUrl + notice.address();
    html.append(url == null ? escaped(name) : link(url, name)).append("</b><br>");
    html.append(escaped(sentence)).append("<br><small>").append(escaped(time));
    html.append("</small></li>\n");
    if (url != null) {
      text.append("  ").append(url).append('\n');
    }
    text.append('\n');
  }

  private String lead(Locale language, int count, boolean digest, Instant at) {
    return digest
        ? texts.of(language, "notice.mail-digest-lead", count, day(at))
        : texts.of(language, "notice.mail-lead", count);
  }

  private String subject(Locale language, List<Notice> notices, boolean digest, Instant at) {
    String words;
    if (digest) {
      words = texts.of(language, "notice.mail-digest-subject", day(at), notices.size());
    } else if (notices.size() == 1) {
      Notice only = notices.getFirst();
      words = this.words.kind(language, only) + ": " + name(only);
    } else {
      words = texts.of(language, "notice.mail-many-subject", notices.size());
    }
    String subject = "[Thông Mạch] " + clean(words);
    return subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
  }

  /** The code, where it has one, and the name. */
  private static String name(Notice notice) {
    boolean coded =
        notice.subject().type().equals("task") || notice.subject().type().equals("target");
    return clean(
        coded ? notice.subject().id() + " " + notice.subject().title() : notice.subject().title());
  }

  private static String opening(Locale language) {
    return "<!doctype html>\n<html lang=\""
        + language.getLanguage()
        + "\"><head><meta charset=\"utf-8\"></head><body>\n";
  }

  private static String link(String url, String words) {
    return "<a href=\"" + escaped(url) + "\">" + escaped(words) + "</a>";
  }

  private static String clean(String text) {
    return HOSTILE.matcher(text).replaceAll(" ").strip();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static String day(Instant at) {
    return DAY.format(ZonedDateTime.ofInstant(at, Period.ZONE));
  }
}
