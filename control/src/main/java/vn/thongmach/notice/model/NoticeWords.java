package vn.thongmach.notice.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thongmach.kernel.Texts;
import vn.thongmach.notice.Notice;

/** The sentence of a notice in the language of whoever reads it. */
@Component
public class NoticeWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Texts texts;

  NoticeWords(Texts texts) {
    this.texts = texts;
  }

  /** Plain text; what others wrote stands in it as they wrote it. */
  public String sentence(Locale language, Notice notice) {
    String sentence =
        texts.of(
            language,
            notice.line(),
            Stream.concat(
                    Stream.of(notice.by()), notice.arguments().stream().map(NoticeWords::written))
                .toArray());
    String absent = notice.toldFor();
    return absent == null ? sentence : texts.of(language, "notice.told-for", sentence, absent);
  }

  /** What a kind of notice is called. */
  public String kind(Locale language, Notice notice) {
    return texts.of(language, "notice.kind." + notice.kind());
  }

  private static Object written(Object argument) {
    return argument instanceof LocalDate day ? DAY.format(day) : argument;
  }
}
