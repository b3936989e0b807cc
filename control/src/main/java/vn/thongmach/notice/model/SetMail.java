package vn.thongmach.notice.model;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.notice.Mail;
import vn.thongmach.notice.MailMessage;
import vn.thongmach.notice.MailMessage.State;
import vn.thongmach.notice.MailSettings;
import vn.thongmach.notice.MailSettings.Tls;
import vn.thongmach.notice.MailSettingsDraft;
import vn.thongmach.notice.NoticeError;
import vn.thongmach.notice.model.MailSender.MailFailure;

/** The rules of setting up mail. */
@Service
class SetMail implements Mail {

  private static final String SUBJECT = "mail";
  private static final int LONGEST = 254;
  private static final int MOST_DOMAINS = 50;
  private static final int HIGHEST_PORT = 65_535;

  private final SettingRows rows;
  private final MailRows messages;
  private final MailSender sender;
  private final Wording wording;
  private final AuditTrail audit;
  private final Clock clock;

  SetMail(
      SettingRows rows,
      MailRows messages,
      MailSender sender,
      Wording wording,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.messages = messages;
    this.sender = sender;
    this.wording = wording;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public MailSettings settings(Scope scope) {
    scope.requireAllUnits();
    return kept(rows.find(scope).orElse(MailSettings.NONE), sender.passwordKept());
  }

  @Override
  @Transactional
  public MailSettings set(Scope scope, MailSettingsDraft draft) {
    MailSettings old = settings(scope);
    Problems.requireCurrent(draft.version(), old.version(), SUBJECT);
    Problems problems = new Problems();
    String host = Addresses.host(problems, "host", draft.host());
    Integer port = problems.required("port", draft.port());
    if (port != null && (port < 1 || port > HIGHEST_PORT)) {
      problems.add("port", KernelError.VALUE_MALFORMED, "port", port.toString());
    }
    Tls tls = problems.required("tls", draft.tls());
    String from = Addresses.address(problems, "sender", draft.sender());
    String account = problems.optionalText("account", draft.account(), LONGEST);
    if (account != null && tls == Tls.NONE) {
      problems.add("tls", NoticeError.PASSWORD_IN_CLEAR, account);
    }
    List<String> domains = domains(problems, draft.domains());
    String consoleUrl = Addresses.consoleUrl(problems, "consoleUrl", draft.consoleUrl());
    checkHost(problems, host);
    problems.throwIfAny();
    String password = draft.password();
    boolean keeps = password == null ? old.passwordKept() : !password.isEmpty();
    MailSettings settings =
        new MailSettings(
            Boolean.TRUE.equals(draft.on()),
            host,
            Problems.given(port),
            Problems.given(tls),
            from,
            account,
            domains,
            consoleUrl,
            keeps,
            old.version() + 1);
    if (!rows.put(scope, settings)) {
      throw new CodedException(KernelError.CHANGED_MEANWHILE, SUBJECT, settings.version());
    }
    audit.record(scope, "MailSettingsChanged", SUBJECT, SUBJECT, settings);
    if (password != null) {
      sender.keepPassword(password.isEmpty() ? null : password);
    }
    return settings;
  }

  private void checkHost(Problems problems, String host) {
    if (host.isEmpty()) {
      return;
    }
    switch (sender.check(host)) {
      case PRIVATE -> problems.add("host", NoticeError.HOST_PRIVATE, host);
      case UNKNOWN -> problems.add("host", NoticeError.HOST_UNKNOWN, host);
      case USABLE -> {}
    }
  }

  private static List<String> domains(Problems problems, @Nullable List<@Nullable String> typed) {
    List<String> domains = new ArrayList<>();
    if (typed == null || typed.isEmpty() || typed.size() > MOST_DOMAINS) {
      problems.add("domains", KernelError.VALUE_MISSING, "domains");
      return domains;
    }
    for (int at = 0; at < typed.size(); at++) {
      String domain = Addresses.domain(problems, "domains[" + at + "]", typed.get(at));
      if (!domains.contains(domain)) {
        domains.add(domain);
      }
    }
    return domains;
  }

  private static MailSettings kept(MailSettings settings, boolean password) {
    return new MailSettings(
        settings.on(),
        settings.host(),
        settings.port(),
        settings.tls(),
        settings.sender(),
        settings.account(),
        settings.domains(),
        settings.consoleUrl(),
        password,
        settings.version());
  }

  @Override
  public MailTest test(Scope scope, @Nullable String typed) {
    MailSettings settings = settings(scope);
    if (settings.version() == 0) {
      throw new CodedException(NoticeError.MAIL_NOT_SET);
    }
    Problems problems = new Problems();
    String address = Addresses.address(problems, "address", typed);
    if (!address.isEmpty() && !settings.serves(address)) {
      problems.add("address", NoticeError.ADDRESS_ELSEWHERE, address, settings.domains());
    }
    problems.throwIfAny();
    MailTest result = tested(settings, address);
    audit.record(
        scope,
        "MailTested",
        SUBJECT,
        SUBJECT,
        Map.of("address", address, "accepted", result.accepted(), "answer", result.answer()));
    return result;
  }

  private MailTest tested(MailSettings settings, String address) {
    Wording.Worded worded = wording.test(ReaderLanguage.VIETNAMESE, settings.host());
    try {
      return new MailTest(
          true,
          SendingMail.shown(
              sender.send(
                  settings,
                  new MailSender.Outgoing(
                      address,
                      worded.subject(),
                      worded.text(),
                      worded.html(),
                      SendingMail.messageId(UUID.randomUUID(), settings)))));
    } catch (MailFailure failure) {
      return new MailTest(false, SendingMail.shown(failure.answer()));
    }
  }

  @Override
  public PageOf<MailMessage> messages(Scope scope, @Nullable State state, PageRequest page) {
    scope.requireAllUnits();
    return messages.page(scope, state, page);
  }

  @Override
  @Transactional
  public MailMessage again(Scope scope, UUID id) {
    scope.requireAllUnits();
    MailMessage message =
        messages.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (message.state() != State.GIVEN_UP) {
      throw new CodedException(NoticeError.MAIL_NOT_GIVEN_UP, message.subject());
    }
    MailMessage again =
        SendingMail.tried(
            message,
            State.WAITING,
            message.attempts(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            null);
    messages.update(scope, again);
    audit.record(scope, "MailTriedAgain", SUBJECT, SUBJECT, Map.of("message", id.toString()));
    return again;
  }
}
