package vn.thongmach.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.MandateEnd;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;
import vn.thongmach.study.StudyCoverage.Count;
import vn.thongmach.study.StudyCoverage.Standing;
import vn.thongmach.study.StudyCoverage.State;

/** Campaigns on a clock that the test moves: who must, who has, what the measure is told. */
class StudyModuleTests extends StudyTest {

  @Test
  void countsWhoMustWhoHasAndWhoIsMissingDownToThePerson() {
    StudyCampaign campaign = opened(true, false);
    assertThat(campaign.due()).as("Saturday ends on Monday").isEqualTo("2026-11-30");
    assertThat(total(campaign)).isEqualTo(new Count(3, 0, 0, 3, 0, 0));
    attend(ALL, campaign, LocalDate.parse("2026-11-10"), one);
    taking().state(worker(three, south), campaign.id(), new OwnStatementDraft(null, "Đã đọc"));
    assertThat(total(campaign)).isEqualTo(new Count(3, 2, 0, 1, 0, 0));
    assertThat(of(campaign, north)).isEqualTo(new Count(2, 1, 0, 1, 0, 0));
    assertThat(of(campaign, south)).isEqualTo(new Count(1, 1, 0, 0, 0, 0));
    assertThat(
            bean(StudyCoverage.class)
                .people(ALL, campaign, north, State.MISSING, null, PAGE)
                .items())
        .extracting(Standing::person)
        .containsExactly(two);
  }

  @Test
  void tellsTheMeasureWithPartAndWholeAndCorrectsIt() {
    StudyCampaign campaign = opened(true, false);
    assertThat(figure(top).value()).isZero();
    attend(ALL, campaign, LocalDate.parse("2026-11-10"), one, three);
    MeasureReading reading = figure(top);
    assertThat(reading.numerator()).isEqualTo(2_000_000);
    assertThat(reading.denominator()).isEqualTo(3_000_000);
    assertThat(reading.origin().name()).isEqualTo("REPORTED");
    assertThat(figure(north).value()).isEqualTo(50);
    assertThat(reading.businessEvents())
        .extracting(BusinessEvent::note)
        .containsOnly(campaign.title());
    assertThat(reading.businessEvents().getFirst().occurredOn()).isEqualTo(FIRST);
  }

  @Test
  void countsWhoMovesInTheMiddleByDates() {
    at("2026-11-05");
    StudyCampaign campaign = opened(true, false);
    attend(ALL, campaign, LocalDate.parse("2026-11-04"), one);
    Mandate left = bean(People.class).mandates(ALL, null, one, PAGE).items().getFirst();
    bean(People.class).end(ALL, left.id(), new MandateEnd(LocalDate.parse("2026-11-12")));
    mandate(one, south, "2026-11-12", null);
    UUID joined = posted(south, "2026-11-16", null);
    UUID gone = two;
    Mandate ended = bean(People.class).mandates(ALL, null, gone, PAGE).items().getFirst();
    bean(People.class).end(ALL, ended.id(), new MandateEnd(LocalDate.parse("2026-11-20")));
    at("2026-11-11");
    assertThat(total(campaign)).as("before").isEqualTo(new Count(3, 1, 0, 2, 0, 0));
    assertThat(of(campaign, north)).isEqualTo(new Count(2, 1, 0, 1, 0, 0));
    at("2026-11-12");
    assertThat(of(campaign, north)).as("moved away").isEqualTo(new Count(1, 0, 0, 1, 0, 1));
    assertThat(of(campaign, south)).as("with what was done").isEqualTo(new Count(2, 1, 0, 1, 1, 0));
    assertThat(total(campaign)).as("stays in the whole").isEqualTo(new Count(3, 1, 0, 2, 0, 0));
    assertThat(figure(north).value()).isZero();
    assertThat(figure(south).value()).isEqualTo(50);
    at("2026-11-21");
    assertThat(total(campaign)).isEqualTo(new Count(3, 1, 0, 2, 1, 1));
    assertThat(of(campaign, south)).isEqualTo(new Count(3, 1, 0, 2, 2, 0));
    assertThat(of(campaign, north)).isEqualTo(new Count(0, 0, 0, 0, 0, 2));
    MeasureReading nobody = figure(north);
    assertThat(nobody.value()).as("0 of 0 is no value").isNull();
    assertThat(figure(top).denominator()).isEqualTo(3_000_000);
    assertThat(
            bean(StudyCoverage.class).people(ALL, campaign, null, State.LEFT, null, PAGE).items())
        .extracting(Standing::person, Standing::until)
        .containsExactly(tuple(gone, LocalDate.parse("2026-11-20")));
    assertThat(codes(() -> taking().state(worker(gone, north), campaign.id(), stated())))
        .containsExactly("study.not-in-audience");
    assertThat(toldOf(joined, campaign.id().toString()))
        .as("whoever joins is told")
        .containsExactly("study.notice-opened");
  }

  @Test
  void followsAUnitThatIsMovedIntoTheAudience() {
    at("2026-11-05");
    UUID other = unit("STM-X" + made, null);
    UUID inside = posted(other, "2020-01-01", null);
    StudyCampaign campaign = opened(true, false);
    assertThat(total(campaign).must()).isEqualTo(3);
    bean(Units.class)
        .change(
            ALL,
            other,
            new UnitDraft(
                "STM-X" + made,
                "Đơn vị chuyển",
                Tree.MANAGEMENT,
                top,
                LocalDate.parse("2026-11-10"),
                null,
                null));
    at("2026-11-09");
    assertThat(total(campaign).must()).isEqualTo(3);
    at("2026-11-10");
    assertThat(total(campaign)).isEqualTo(new Count(4, 0, 0, 4, 1, 0));
    assertThat(campaigns().find(worker(inside, other), campaign.id())).isPresent();
  }

  @Test
  void completesOnlyWithTheCommitmentWhereOneIsAskedAndTellsLateOnes() {
    StudyCampaign campaign = opened(false, true);
    attend(ALL, campaign, LocalDate.parse("2026-11-10"), one, two);
    assertThat(total(campaign).completed()).isZero();
    PersonalCommitment first =
        taking().commit(worker(one, north), campaign.id(), new PersonalCommitmentDraft("Hứa", 0));
    assertThat(first.version()).isEqualTo(1);
    assertThat(total(campaign)).isEqualTo(new Count(3, 1, 0, 2, 0, 0));
    at("2026-12-03");
    assertThat(total(campaign)).as("as of the due day").isEqualTo(new Count(3, 1, 0, 2, 0, 0));
    taking().commit(worker(two, north), campaign.id(), new PersonalCommitmentDraft("Cũng hứa", 0));
    assertThat(total(campaign)).isEqualTo(new Count(3, 2, 1, 1, 0, 0));
    assertThat(figure(top).numerator()).as("late counts too").isEqualTo(2_000_000);
    taking().commit(worker(two, north), campaign.id(), new PersonalCommitmentDraft("Rõ hơn", 1));
    assertThat(taking().commitments(worker(two, north), campaign.id(), two))
        .extracting(PersonalCommitment::text)
        .containsExactly("Rõ hơn", "Cũng hứa");
    assertThat(audited).noneMatch(line -> line.contains("Rõ hơn"));
  }

  @Test
  void remindsOnceBeforeTheDueDayOnlyWhomSomethingIsMissing() {
    StudyCampaign campaign = opened(true, false);
    String id = campaign.id().toString();
    assertThat(toldOf(one, id)).containsExactly("study.notice-opened");
    taking().state(worker(one, north), campaign.id(), stated());
    at("2026-11-24");
    assertThat(toldOf(two, id)).as("four working days ahead").hasSize(1);
    at("2026-11-25");
    at("2026-11-26");
    assertThat(toldOf(two, id)).containsExactly("study.notice-due", "study.notice-opened");
    assertThat(toldOf(one, id)).as("who is done").hasSize(1);
  }

  @Test
  void keepsWhatWasCountedOnceClosed() {
    StudyCampaign campaign = opened(true, false);
    attend(ALL, campaign, LocalDate.parse("2026-11-10"), one);
    StudyCampaign closed =
        campaigns().close(ALL, campaign.id(), new StudyStep("Đã đủ buổi", campaign.version()));
    posted(north, "2026-11-23", null);
    at("2026-11-26");
    assertThat(total(closed)).isEqualTo(new Count(3, 1, 0, 2, 0, 0));
    assertThat(codes(() -> taking().state(worker(two, north), campaign.id(), stated())))
        .containsExactly("study.not-open");
    assertThat(codes(() -> campaigns().change(ALL, campaign.id(), draft(true, true))))
        .containsExactly("study.closed");
  }
}
