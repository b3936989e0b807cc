package vn.thongmach.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.NoticeTold;
import vn.thongmach.notice.Notices;
import vn.thongmach.notice.model.NoticeWords;
import vn.thongmach.organisation.Tree;

/** Who is told of an obstacle, when, and that telling follows the fate of its transaction. */
class ObstacleNoticeModuleTests extends EscalationTest {

  private final List<NoticeTold> passedOn = Collections.synchronizedList(new ArrayList<>());
  private boolean listening;
  private Headed top = new Headed(new UUID(0, 1), null);
  private Headed team = top;
  private UUID worker = new UUID(0, 2);

  @BeforeEach
  void prepare() {
    clock.set(at("2026-11-23T03:00:00Z"));
    if (!listening) {
      listening = true;
      context.addApplicationListener(
          (ApplicationListener<PayloadApplicationEvent<?>>)
              event -> {
                if (event.getPayload() instanceof NoticeTold told) {
                  passedOn.add(told);
                }
              });
    }
    top = headed(Tree.MANAGEMENT, null, "Tổng giám đốc");
    team = headed(Tree.MANAGEMENT, top, "Trưởng đơn vị");
    worker = somebody();
    passedOn.clear();
  }

  private Scope reader(UUID person) {
    return new Scope(UUID.randomUUID(), "reader", Role.WORKER, false, Set.of(), null, person);
  }

  private Scope head() {
    return new Scope(
        UUID.randomUUID(),
        "truong",
        Role.UNIT_HEAD,
        false,
        Set.of(team.unit()),
        team.unit(),
        team.head());
  }

  private List<Notice> notices(UUID person) {
    return bean(Notices.class).list(reader(person), false, PageRequest.of(0, 1000)).items();
  }

  private List<NoticeKind> kinds(UUID person) {
    return notices(person).stream().map(Notice::kind).toList();
  }

  private Obstacle raisedByWorker() {
    return bean(Obstacles.class)
        .raise(
            new Scope(
                UUID.randomUUID(),
                "nv",
                Role.WORKER,
                false,
                Set.of(team.unit()),
                team.unit(),
                worker),
            new ObstacleDraft(
                "Chưa có mặt bằng đặt trạm",
                team.unit(),
                Obstacle.Subject.TASK,
                "NV-1",
                null,
                team.head(),
                java.time.LocalDate.parse("2026-11-24"),
                null,
                null,
                null));
  }

  @Test
  void reachesWhoeverMustDecideThenWhoeverItGoesUpToThenWhoeverRaisedIt() {
    Obstacle obstacle = raisedByWorker();
    assertThat(kinds(team.head())).containsExactly(NoticeKind.OBSTACLE_TO_DECIDE);
    assertThat(kinds(worker)).as("not of what they did themselves").isEmpty();
    Notice first = notices(team.head()).getFirst();
    assertThat(bean(NoticeWords.class).sentence(ReaderLanguage.VIETNAMESE, first))
        .startsWith("Lê Thị Số ")
        .endsWith("chuyển vướng mắc này để bạn quyết, hạn 24/11/2026.");
    assertThat(bean(NoticeWords.class).sentence(Locale.ENGLISH, first))
        .endsWith("put this obstacle before you to decide, due 24/11/2026.");
    assertThat(first.address()).isEqualTo("/commitments/obstacles?obstacle=" + obstacle.id());
    assertThat(first.urgent()).isTrue();
    clock.set(at("2026-11-24T17:00:01Z"));
    passUp();
    assertThat(kinds(top.head())).containsExactly(NoticeKind.OBSTACLE_ESCALATED);
    bean(Obstacles.class)
        .remove(head(), obstacle.id(), new ObstacleDecision("Thuê đất xã 5 năm", null, null, null));
    assertThat(kinds(worker)).containsExactly(NoticeKind.OBSTACLE_DECIDED);
    assertThat(kinds(top.head()))
        .as("on whose desk it lay")
        .containsExactly(NoticeKind.OBSTACLE_DECIDED, NoticeKind.OBSTACLE_ESCALATED);
    assertThat(kinds(team.head())).containsExactly(NoticeKind.OBSTACLE_TO_DECIDE);
    assertThat(passedOn).extracting(NoticeTold::person).contains(team.head(), top.head(), worker);
  }

  @Test
  void isToldOnlyIfTheTransactionCommitsAndNeverWithoutOne() {
    assertThatThrownBy(() -> bean(Notices.class).tell(ALL, draft(worker, 0)))
        .isInstanceOf(IllegalTransactionStateException.class);
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            transaction -> {
              bean(Notices.class).tell(ALL, draft(worker, 0));
              transaction.setRollbackOnly();
            });
    assertThat(notices(worker)).isEmpty();
    assertThat(passedOn).isEmpty();
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            transaction -> {
              bean(Notices.class).tell(ALL, draft(worker, 0));
              assertThat(passedOn).as("not before the commit").isEmpty();
            });
    assertThat(passedOn).containsExactly(new NoticeTold(worker, notices(worker).getFirst().id()));
  }

  @Test
  void keepsTheNewestOnlyAndMarksWhatWasSeen() {
    Notices notices = bean(Notices.class);
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            transaction -> {
              for (int number = 1; number <= Notices.MOST_KEPT + 3; number++) {
                notices.tell(ALL, draft(worker, number));
              }
            });
    List<Notice> kept = notices(worker);
    assertThat(kept).hasSize(Notices.MOST_KEPT);
    assertThat(kept.getLast().arguments()).containsExactly(4);
    assertThat(notices.unread(reader(worker))).isEqualTo(Notices.MOST_KEPT);
    notices.seeUpTo(reader(top.head()), Long.MAX_VALUE);
    assertThat(notices.unread(reader(worker))).as("another's").isEqualTo(Notices.MOST_KEPT);
    notices.seeUpTo(reader(worker), kept.get(9).id());
    assertThat(notices.unread(reader(worker))).isEqualTo(9);
    notices.see(reader(worker), kept.getFirst().id());
    assertThat(notices.list(reader(worker), true, PageRequest.of(0, 5)).total()).isEqualTo(8);
    assertThat(codes(() -> seen(reader(top.head()), kept.getFirst().id())))
        .containsExactly("kernel.not-found");
  }

  private boolean seen(Scope scope, long notice) {
    bean(Notices.class).see(scope, notice);
    return true;
  }

  private static NoticeDraft draft(UUID person, int number) {
    return new NoticeDraft(
        NoticeKind.TASK_GIVEN,
        Set.of(person),
        new NoticeDraft.Subject("task", "NV-" + number, "Việc"),
        "/my-work",
        "work.notice-task-given",
        List.of(number),
        false);
  }
}
