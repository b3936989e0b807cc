package vn.thongmach.calendar.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.calendar.CalendarFeed;
import vn.thongmach.calendar.Day;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Texts;

/** Writes a person's days as RFC 5545 has it. */
@Service
class WritingCalendar implements CalendarFeed {

  private static final String PRODUCT = "-//Thong Mach//Calendar 1.0//VI";

  /** Of one line without its end, RFC 5545 section 3.1. */
  private static final int MOST_OCTETS = 75;

  private final PressingDays pressing;
  private final Texts texts;
  private final Clock clock;

  WritingCalendar(PressingDays pressing, Texts texts, Clock clock) {
    this.pressing = pressing;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public List<Day> days(Scope scope) {
    UUID person = scope.person();
    return person == null ? List.of() : pressing.of(scope, person);
  }

  @Override
  public byte[] written(Scope scope, Locale language, String base) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", texts.of(language, "calendar.name")));
    calendar.add(new XProperty("X-WR-TIMEZONE", Period.ZONE.getId()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    LocalDate today = LocalDate.ofInstant(now, Period.ZONE);
    for (Day day : days(scope)) {
      calendar.add(event(day, now, today, language, base));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new CalendarOutputter(false).output(calendar, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory are always written", e);
    }
    return folded(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  /** The library folds by characters; the standard counts octets, and no character is split. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int point : text.replace("\r\n ", "").codePoints().toArray()) {
      int length = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (point == '\r' || point == '\n') {
        octets = 0;
      } else if (octets + length > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1 + length;
      } else {
        octets += length;
      }
      folded.appendCodePoint(point);
    }
    return folded.toString();
  }

  private VEvent event(Day day, Instant now, LocalDate today, Locale language, String base) {
    String kind = texts.of(language, "calendar.kind." + day.kind().name());
    String late = day.on().isBefore(today) ? texts.of(language, "calendar.late") + " " : "";
    VEvent event = new VEvent(false);
    event.add(new Uid(day.kind().name().toLowerCase(Locale.ROOT) + "-" + day.id() + "@thongmach"));
    event.add(new DtStamp(now));
    Instant at = day.at();
    event.add(at == null ? new DtStart<>(day.on()) : new DtStart<>(at));
    event.add(new Summary(plain(late + kind + ": " + day.title())));
    String about = day.about();
    if (about != null) {
      event.add(new Description(plain(about)));
    }
    event.add(new Categories(kind));
    event.add(new Url(URI.create(base + day.path())));
    event.add(ImmutableTransp.TRANSPARENT);
    return event;
  }

  /** Without control characters, which no calendar may hold; line breaks are one space. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cc}+", " ");
  }
}
