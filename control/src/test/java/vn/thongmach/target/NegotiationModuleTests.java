package vn.thongmach.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;
import vn.thongmach.target.TargetProposal.Side;
import vn.thongmach.target.TargetProposal.State;
import vn.thongmach.testing.IntentTest;

/** What one side proposes the other answers, and nothing is judged by it before. */
class NegotiationModuleTests extends IntentTest {

  private static final PageRequest PAGE = PageRequest.of(null, 1000);

  private Targets targets;
  private TargetProposals proposals;
  private UUID centre;
  private UUID unit;
  private UUID head;
  private UUID above;
  private UUID clause;
  private UUID link;
  private Scope director;
  private Scope unitHead;

  @BeforeAll
  void prepare() {
    targets = bean(Targets.class);
    proposals = bean(TargetProposals.class);
    centre = unit("CENTRE", null);
    unit = unit("UNIT", centre);
    head = person();
    above = person();
    bean(People.class)
        .mandate(
            ALL, new MandateDraft(above, centre, "Giám đốc", LocalDate.parse("2020-01-01"), null));
    clause = resolution("05-NQ/ĐU", centre).clauses().getFirst().id();
    link = measures.object("Hà Nội – Vinh", START);
    director = reader("giam-doc", Role.LEADER, null, centre, unit);
    unitHead = reader("truong-phong", Role.UNIT_HEAD, head, unit);
  }

  private static Scope reader(
      String name, Role role, @Nullable UUID person, UUID own, UUID... below) {
    Set<UUID> units = new java.util.HashSet<>(List.of(below));
    units.add(own);
    return new Scope(UUID.randomUUID(), name, role, false, units, own, person);
  }

  private TargetDraft wanted(String code, double plan, String reason) {
    TargetDraft draft = target(code, unit, head, clause, List.of(link), "2026");
    return new TargetDraft(
        code,
        draft.name(),
        unit,
        head,
        draft.measure(),
        draft.subject(),
        draft.direction(),
        draft.baseline(),
        null,
        List.of(new TargetDraft.PlanDraft("2026", plan)),
        1.0,
        clause,
        reason,
        null);
  }

  private static ProposalAnswer answer(State state, @Nullable String reason) {
    return new ProposalAnswer(state, reason, null);
  }

  @Test
  void whatTheSideAboveProposesTheUnitAgreesTo() {
    TargetProposal open = proposals.propose(director, wanted("DX-1", 99.9, "Giao năm 2026"));
    assertThat(open.side()).isEqualTo(Side.ABOVE);
    assertThat(open.version()).isNull();
    assertThat(targets.find(ALL, "DX-1")).isEmpty();
    assertThat(proposals.mayAnswer(unitHead, open)).isTrue();
    assertThat(proposals.mayAnswer(director, open)).isFalse();

    TargetProposal agreed = proposals.answer(unitHead, open.id(), answer(State.AGREED, null));
    assertThat(agreed.state()).isEqualTo(State.AGREED);
    assertThat(agreed.answeredBy()).isEqualTo("truong-phong");
    Target target = targets.find(ALL, "DX-1").orElseThrow();
    assertThat(target.plan()).extracting(PlanEntry::value).containsExactly(99.9);
    assertThat(codes(() -> proposals.answer(unitHead, open.id(), answer(State.AGREED, null))))
        .containsExactly("target.proposal-answered");
    assertThat(audited).contains("TargetProposed DX-1", "TargetProposalAnswered DX-1");
    assertThat(toldOf(head, "DX-1")).containsExactly("target.notice-proposal-asked");
  }

  @Test
  void aUnitProposesAChangeAndIsJudgedByTheOldPlanUntilItIsAgreed() {
    targets.make(director, wanted("DX-2", 99.9, "Giao năm 2026"));
    assertThat(codes(() -> targets.change(unitHead, "DX-2", wanted("DX-2", 99.5, "Cáp chậm"))))
        .containsExactly("target.needs-agreement");

    TargetProposal open = proposals.propose(unitHead, wanted("DX-2", 99.5, "Cáp về chậm"));
    assertThat(open.side()).isEqualTo(Side.UNIT);
    assertThat(open.version()).isEqualTo(1);
    assertThat(targets.find(ALL, "DX-2").orElseThrow().version()).isEqualTo(1);
    assertThat(codes(() -> proposals.answer(unitHead, open.id(), answer(State.AGREED, null))))
        .containsExactly("target.other-side-answers");
    assertThat(codes(() -> proposals.propose(director, wanted("DX-2", 99.8, "Thử lại"))))
        .containsExactly("target.proposal-open");

    TargetProposal counter =
        proposals.answer(
            director,
            open.id(),
            new ProposalAnswer(State.COUNTERED, "Giảm ít hơn", wanted("DX-2", 99.7, "")));
    assertThat(counter.answers()).isEqualTo(open.id());
    assertThat(counter.side()).isEqualTo(Side.ABOVE);
    assertThat(proposals.find(ALL, open.id()).orElseThrow().state()).isEqualTo(State.COUNTERED);

    proposals.answer(unitHead, counter.id(), answer(State.AGREED, "Đồng ý"));
    Target changed = targets.find(ALL, "DX-2").orElseThrow();
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.plan()).extracting(PlanEntry::value).containsExactly(99.7);
    assertThat(changed.reason()).isEqualTo("Giảm ít hơn");
    assertThat(toldOf(head, "DX-2")).containsExactly("target.notice-proposal-countered");
    assertThat(toldOf(above, "DX-2")).containsExactly("target.notice-proposal-asked");
  }

  @Test
  void aRefusalNeedsAReasonAndOnlyWhoProposedWithdraws() {
    TargetProposal open = proposals.propose(unitHead, wanted("DX-3", 99.5, "Việc mới"));
    assertThat(codes(() -> proposals.answer(director, open.id(), answer(State.REFUSED, " "))))
        .containsExactly("kernel.value-missing");
    assertThat(codes(() -> proposals.answer(director, open.id(), answer(State.WITHDRAWN, "x"))))
        .containsExactly("target.proposer-withdraws");
    assertThat(codes(() -> proposals.answer(director, open.id(), answer(State.COUNTERED, "x"))))
        .containsExactly("kernel.value-missing");
    assertThat(codes(() -> proposals.answer(director, open.id(), answer(State.OPEN, "x"))))
        .containsExactly("kernel.value-malformed");
    proposals.answer(unitHead, open.id(), answer(State.WITHDRAWN, "Ghi nhầm"));
    clock.pass(Duration.ofSeconds(1));
    TargetProposal again = proposals.propose(unitHead, wanted("DX-3", 99.5, "Việc mới"));
    proposals.answer(director, again.id(), answer(State.REFUSED, "Ngoài nghị quyết"));
    assertThat(targets.find(ALL, "DX-3")).isEmpty();
    assertThat(proposals.list(ALL, new ProposalFilter(null, "DX-3", null), PAGE).items())
        .extracting(TargetProposal::state)
        .containsExactly(State.REFUSED, State.WITHDRAWN);
  }

  @Test
  void aTargetThatChangedMeanwhileIsNotOverwritten() {
    targets.make(director, wanted("DX-4", 99.9, "Giao"));
    TargetProposal open = proposals.propose(unitHead, wanted("DX-4", 99.5, "Giảm"));
    targets.change(director, "DX-4", wanted("DX-4", 99.95, "Tăng"));
    assertThat(codes(() -> proposals.answer(director, open.id(), answer(State.AGREED, null))))
        .containsExactly("target.changed-meanwhile");
    assertThat(proposals.find(ALL, open.id()).orElseThrow().state()).isEqualTo(State.OPEN);
  }

  @Test
  void whatIsProposedKeepsTheRulesAndStaysWithinReach() {
    assertThat(codes(() -> proposals.propose(unitHead, wanted("mã sai", 200, "x"))))
        .contains("target.code-malformed", "target.out-of-range");
    TargetProposal open = proposals.propose(unitHead, wanted("DX-5", 99.5, "Việc mới"));
    Scope stranger = reader("nguoi-khac", Role.UNIT_HEAD, null, unit("OTHER", centre));
    assertThat(codes(() -> proposals.answer(stranger, open.id(), answer(State.REFUSED, "x"))))
        .containsExactly("kernel.not-found");
    assertThat(proposals.list(stranger, new ProposalFilter(null, null, null), PAGE).items())
        .isEmpty();
  }
}
