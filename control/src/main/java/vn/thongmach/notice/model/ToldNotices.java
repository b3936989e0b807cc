package vn.thongmach.notice.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thongmach.access.Deputies;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeTold;
import vn.thongmach.notice.NoticeWay;
import vn.thongmach.notice.Notices;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;

/** Tells people and lets them read what they were told. */
@Service
class ToldNotices implements Notices {

  private static final Logger LOG = LoggerFactory.getLogger(ToldNotices.class);
  private static final Scope NAMES = Scope.system("names on notices");

  private final NoticeRows rows;
  private final Queueing queueing;
  private final People people;
  private final ObjectProvider<Deputies> deputies;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ToldNotices(
      NoticeRows rows,
      Queueing queueing,
      People people,
      ObjectProvider<Deputies> deputies,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.queueing = queueing;
    this.people = people;
    this.deputies = deputies;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Scope by, NoticeDraft draft) {
    Map<UUID, String> told = told(by, draft);
    if (told.isEmpty()) {
      return;
    }
    String name = nameOf(by);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Queueing.Round letters = queueing.round(by, told.keySet());
    List<NoticeTold> published = new ArrayList<>();
    for (Map.Entry<UUID, String> each : told.entrySet()) {
      UUID person = each.getKey();
      if (letters.of(person).way(draft.kind()) != NoticeWay.NONE) {
        Notice notice =
            rows.insert(
                by, person, draft, name, each.getValue().isEmpty() ? null : each.getValue(), at);
        rows.trim(by, person, MOST_KEPT);
        letters.told(notice);
        published.add(new NoticeTold(person, notice.id()));
      }
    }
    publishAfterCommit(published);
  }

  /** Who is told, with the name of the absent person for whom, empty for oneself; in one order. */
  private Map<UUID, String> told(Scope by, NoticeDraft draft) {
    Map<UUID, String> told = new TreeMap<>();
    Set<UUID> meant = new HashSet<>(draft.people());
    UUID doer = by.person();
    if (doer != null) {
      meant.remove(doer);
    }
    meant.forEach(person -> told.put(person, ""));
    Deputies known = deputies.getIfAvailable();
    if (known != null && !meant.isEmpty()) {
      known.of(meant).forEach((absent, deputy) -> told.putIfAbsent(deputy, nameOf(absent)));
    }
    if (doer != null) {
      told.remove(doer);
    }
    return told;
  }

  private String nameOf(UUID person) {
    return people.find(NAMES, person).map(Person::fullName).orElse("");
  }

  private String nameOf(Scope by) {
    UUID person = by.person();
    return person == null
        ? by.name()
        : people.find(NAMES, person).map(Person::fullName).orElse(by.name());
  }

  /** What was told stands whatever becomes of those who pass it on. */
  private void publishAfterCommit(List<NoticeTold> told) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            for (NoticeTold each : told) {
              try {
                events.publishEvent(each);
              } catch (RuntimeException e) {
                LOG.warn("Notice {} was not passed on", each.notice(), e);
              }
            }
          }
        });
  }

  @Override
  public PageOf<Notice> list(Scope scope, boolean unread, PageRequest page) {
    UUID person = scope.person();
    return person == null ? PageOf.of(List.of(), 0, page) : rows.page(scope, person, unread, page);
  }

  @Override
  public Optional<Notice> find(Scope scope, UUID person, long notice) {
    return rows.find(scope, person, notice);
  }

  @Override
  public long unread(Scope scope) {
    UUID person = scope.person();
    return person == null ? 0 : rows.unread(scope, person);
  }

  @Override
  @Transactional
  public void see(Scope scope, long notice) {
    UUID person = own(scope, notice);
    rows.see(scope, person, notice, notice, clock.instant());
  }

  private UUID own(Scope scope, long notice) {
    UUID person = scope.person();
    if (person == null || rows.find(scope, person, notice).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return person;
  }

  @Override
  @Transactional
  public void seeUpTo(Scope scope, long notice) {
    UUID person = scope.person();
    if (person != null) {
      rows.see(scope, person, 0, notice, clock.instant());
    }
  }
}
