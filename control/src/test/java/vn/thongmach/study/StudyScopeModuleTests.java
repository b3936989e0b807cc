package vn.thongmach.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.study.StudyCoverage.Count;
import vn.thongmach.study.StudyCoverage.Standing;

/** Who reads and records what about whom in a campaign. */
class StudyScopeModuleTests extends StudyTest {

  @Test
  void opensCommitmentsToThePersonTheirHeadAndTheHolderOnly() {
    StudyCampaign campaign = opened(true, true);
    taking().commit(worker(one, north), campaign.id(), new PersonalCommitmentDraft("Riêng", 0));
    Map<String, Scope> readers =
        Map.of(
            "self", worker(one, north),
            "head", head(north),
            "holder", role(Role.OFFICE, top, north, south));
    readers.forEach(
        (name, reader) ->
            assertThat(taking().commitments(reader, campaign.id(), one)).as(name).hasSize(1));
    Map<String, Scope> others =
        Map.of(
            "administrator", ALL,
            "inspector", role(Role.INSPECTOR, top, north, south),
            "other head", head(south),
            "colleague", worker(two, north));
    others.forEach(
        (name, reader) ->
            assertThat(taking().commitments(reader, campaign.id(), one)).as(name).isEmpty());
  }

  @Test
  void showsOthersOnlyWhatConcernsThem() {
    StudyCampaign drafted = campaigns().create(ALL, draft(true, false));
    assertThat(campaigns().find(role(Role.OFFICE, top), drafted.id())).isPresent();
    assertThat(campaigns().find(head(north), drafted.id())).as("a draft").isEmpty();
    assertThat(campaigns().find(worker(one, north), drafted.id())).isEmpty();
    StudyCampaign campaign = campaigns().open(ALL, drafted.id(), new StudyStep(null, null));
    UUID elsewhere = unit("STM-E" + made, null);
    assertThat(campaigns().find(worker(one, north), campaign.id())).isPresent();
    assertThat(campaigns().find(head(elsewhere), campaign.id())).isEmpty();
    assertThat(campaigns().find(worker(person(), north), campaign.id())).isEmpty();
    StudyCoverage coverage = bean(StudyCoverage.class);
    assertThat(coverage.totals(head(north), List.of(campaign)).get(campaign.id()).must())
        .isEqualTo(2);
    assertThat(coverage.people(worker(one, north), campaign, null, null, null, PAGE).items())
        .extracting(Standing::person)
        .containsExactly(one);
    attend(ALL, campaign, LocalDate.parse("2026-11-10"), one, three);
    assertThat(taking().records(worker(one, north), campaign.id(), null, null, PAGE).items())
        .extracting(TakingPart::person)
        .containsExactly(one);
    assertThat(taking().records(head(south), campaign.id(), null, null, PAGE).items())
        .extracting(TakingPart::person)
        .containsExactly(three);
    assertThat(
            codes(
                () ->
                    taking()
                        .add(
                            worker(one, north),
                            campaign.id(),
                            new StudySessionDraft(north, FIRST, "A", "B"))))
        .containsExactly("kernel.not-found");
    assertThat(codes(() -> campaigns().close(head(north), campaign.id(), new StudyStep("x", null))))
        .as("whoever reads it does not hold it")
        .containsExactly("kernel.not-found");
  }

  @Test
  void recordsAttendanceAllOrNoneAndByHeadsOfTheirOwnPeople() {
    StudyCampaign campaign = opened(true, false);
    LocalDate day = LocalDate.parse("2026-11-10");
    StudySession session =
        taking()
            .add(
                head(north), campaign.id(), new StudySessionDraft(north, day, "A", "Trưởng phòng"));
    assertThat(
            codes(
                () ->
                    attendance()
                        .attend(
                            head(north), session.id(), List.of(one, three), TakingPart.Way.TICKED)))
        .containsExactly("study.not-in-audience");
    assertThat(total(campaign).completed()).as("none").isZero();
    List<TakingPart> records =
        attendance().attend(head(north), session.id(), List.of(one, two), TakingPart.Way.TICKED);
    assertThat(attendance().attend(head(north), session.id(), List.of(one), TakingPart.Way.TICKED))
        .as("again changes nothing")
        .extracting(TakingPart::id)
        .containsExactly(records.getFirst().id());
    TakingPart record = records.getFirst();
    assertThat(record.origin().name()).isEqualTo("REPORTED");
    assertThat(record.source()).isEqualTo("reader");
    assertThat(record.day()).isEqualTo(day);
    assertThat(record.receivedTime()).isEqualTo(START);
    assertThat(codes(() -> taking().withdraw(head(south), record.id(), new StudyStep("x", null))))
        .containsExactly("kernel.not-found");
    taking().withdraw(head(north), record.id(), new StudyStep("Ghi nhầm người", null));
    assertThat(total(campaign)).isEqualTo(new Count(3, 1, 0, 2, 0, 0));
    assertThat(figure(top).numerator()).isEqualTo(1_000_000);
    assertThat(taking().records(ALL, campaign.id(), one, null, PAGE).items().getFirst().withdrawn())
        .as("stays readable")
        .isNotNull();
    taking().withdrawSession(head(north), session.id(), new StudyStep("Hoãn họp", null));
    assertThat(total(campaign).completed()).isZero();
    assertThat(
            codes(
                () ->
                    attendance()
                        .attend(head(north), session.id(), List.of(one), TakingPart.Way.TICKED)))
        .containsExactly("study.withdrawn");
  }
}
