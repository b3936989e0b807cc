package vn.thongmach.notice.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.MailMessage;
import vn.thongmach.notice.MailMessage.State;
import vn.thongmach.notice.MailSettings;
import vn.thongmach.notice.Mailing;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.NoticePreference;
import vn.thongmach.notice.model.MailRows.Due;
import vn.thongmach.notice.model.MailRows.Waiting;
import vn.thongmach.notice.model.MailSender.MailFailure;

/**
 * Makes letters of notices and sends them. A letter is written down whole before it is first tried
 * and its row is held while it is handed over, so that two nodes never send it both; after a crash
 * in between it is sent again under the same Message-ID.
 */
@Service
class SendingMail implements Mailing {

  /** So long a letter is tried before it is given up. */
  static final Duration TRIED_FOR = Duration.ofHours(48);

  private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);
  private static final Scope SCOPE = Scope.system("mail");
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;
  private static final Duration SENT_KEPT = Duration.ofDays(30);
  private static final Duration GIVEN_UP_KEPT = Duration.ofDays(180);
  private static final int LONGEST_ANSWER = 500;

  private final MailRows rows;
  private final PreferenceRows preferences;
  private final SettingRows settings;
  private final Queueing queueing;
  private final Wording wording;
  private final MailSender sender;
  private final Clock clock;

  SendingMail(
      MailRows rows,
      PreferenceRows preferences,
      SettingRows settings,
      Queueing queueing,
      Wording wording,
      MailSender sender,
      Clock clock) {
    this.rows = rows;
    this.preferences = preferences;
    this.settings = settings;
    this.queueing = queueing;
    this.wording = wording;
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  @Transactional
  public boolean compose() {
    Optional<MailSettings> mail = settings.find(SCOPE).filter(MailSettings::on);
    Instant now = now();
    Optional<Due> due = mail.isEmpty() ? Optional.empty() : rows.due(SCOPE, now);
    due.ifPresent(each -> compose(mail.get(), each, now));
    return due.isPresent();
  }

  private void compose(MailSettings mail, Due due, Instant now) {
    NoticePreference preference = preferences.find(SCOPE, due.person()).orElseThrow();
    String address = preference.address();
    if (address == null || !mail.serves(address)) {
      rows.drop(SCOPE, due.person());
      return;
    }
    Instant quietEnd = queueing.quietEnd(preference, now);
    if (quietEnd.isAfter(now)) {
      rows.postpone(SCOPE, due, now, quietEnd);
    }
    List<Waiting> taken = rows.take(SCOPE, due, now);
    if (taken.isEmpty()) {
      return;
    }
    List<Notice> notices = taken.stream().map(Waiting::notice).toList();
    Wording.Worded worded =
        wording.letter(
            Locale.of(preference.language()), notices, due.digest(), now, mail.consoleUrl());
    UUID id = UUID.randomUUID();
    rows.insert(
        SCOPE,
        new Letter(
            new MailMessage(
                id,
                due.person(),
                address,
                worded.subject(),
                messageId(id, mail),
                notices.size(),
                due.digest(),
                State.WAITING,
                0,
                now,
                now,
                null,
                null),
            worded.text(),
            worded.html(),
            taken.stream().allMatch(Waiting::passes)));
  }

  /** Given once for each letter, in the domain of the sender. */
  static String messageId(UUID id, MailSettings mail) {
    return "<" + id + mail.sender().substring(mail.sender().lastIndexOf('@')) + ">";
  }

  @Override
  @Transactional
  public boolean send() {
    Optional<MailSettings> mail = settings.find(SCOPE).filter(MailSettings::on);
    Instant now = now();
    Optional<Letter> due = mail.isEmpty() ? Optional.empty() : rows.dueLetter(SCOPE, now);
    return due.isPresent() && send(mail.get(), due.get(), now);
  }

  private boolean send(MailSettings mail, Letter letter, Instant now) {
    MailMessage message = letter.message();
    Instant allowed = letter.passes() ? now : quietEnd(message.person(), now);
    if (allowed.isAfter(now)) {
      rows.update(SCOPE, tried(message, State.WAITING, message.attempts(), allowed, null, null));
      return true;
    }
    try {
      String answer =
          sender.send(
              mail,
              new MailSender.Outgoing(
                  message.address(),
                  message.subject(),
                  letter.text(),
                  letter.html(),
                  message.messageId()));
      rows.update(SCOPE, tried(message, State.SENT, message.attempts() + 1, now, now, answer));
      return true;
    } catch (MailFailure failure) {
      LOG.warn("Letter {} was not taken: {}", message.id(), failure.answer());
      rows.update(SCOPE, failed(letter, failure, now));
      return !failure.unreached();
    }
  }

  private MailMessage failed(Letter letter, MailFailure failure, Instant now) {
    MailMessage message = letter.message();
    int attempts = message.attempts() + 1;
    if (failure.lasting() || !now.isBefore(message.madeAt().plus(TRIED_FOR))) {
      return tried(message, State.GIVEN_UP, attempts, now, now, failure.answer());
    }
    Instant next = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS)));
    Instant allowed = letter.passes() ? next : quietEnd(message.person(), next);
    return tried(message, State.WAITING, attempts, allowed, null, failure.answer());
  }

  private Instant quietEnd(UUID person, Instant at) {
    return preferences
        .find(SCOPE, person)
        .map(preference -> queueing.quietEnd(preference, at))
        .orElse(at);
  }

  static MailMessage tried(
      MailMessage message,
      State state,
      int attempts,
      Instant due,
      @Nullable Instant ended,
      @Nullable String answer) {
    return new MailMessage(
        message.id(),
        message.person(),
        message.address(),
        message.subject(),
        message.messageId(),
        message.notices(),
        message.digest(),
        state,
        attempts,
        message.madeAt(),
        due,
        ended,
        answer == null ? message.answer() : shown(answer));
  }

  /** What a server says is anybody's text: one line, cut. */
  static String shown(String answer) {
    String line = answer.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER) + "…";
  }

  @Override
  @Transactional
  public void forget() {
    rows.forget(SCOPE, State.SENT, now().minus(SENT_KEPT));
    rows.forget(SCOPE, State.GIVEN_UP, now().minus(GIVEN_UP_KEPT));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
