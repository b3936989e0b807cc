package vn.thongmach.overview.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Gain;
import vn.thongmach.evaluation.Gains;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.overview.MyPart.LedStudy;
import vn.thongmach.overview.MyPart.OwnStudy;
import vn.thongmach.overview.MyPart.Studies;
import vn.thongmach.overview.MyPart.Thing;
import vn.thongmach.overview.MyPart.ThingKind;
import vn.thongmach.study.StudyCoverage;
import vn.thongmach.study.StudyCoverage.LedCampaign;
import vn.thongmach.study.StudyCoverage.OwnCampaign;

/** The study campaigns of one person, and of those they lead. */
@Component
class Studying {

  /** The measure that counts everybody once who must take part. */
  static final String MEASURE = "study.coverage";

  private final StudyCoverage coverage;

  Studying(StudyCoverage coverage) {
    this.coverage = coverage;
  }

  /** In one statement; who is missing among those led shows to whoever leads, of themselves. */
  StudyCoverage.OwnStudy of(Scope scope, UUID person) {
    return coverage.of(scope, person, person.equals(scope.person()) && Leading.leads(scope));
  }

  private static Stream<OwnCampaign> open(StudyCoverage.OwnStudy study) {
    return study.own().stream().filter(campaign -> !campaign.done());
  }

  /** Units in which the person is counted for what is still to be done. */
  static List<UUID> units(StudyCoverage.OwnStudy study) {
    return open(study).filter(OwnCampaign::counted).map(OwnCampaign::unit).distinct().toList();
  }

  static Stream<UUID> people(StudyCoverage.OwnStudy study) {
    return study.led().stream().flatMap(campaign -> campaign.first().stream());
  }

  /** What is still to be done, with what that moves: it counts also after its day. */
  static List<Thing> things(StudyCoverage.OwnStudy study, OwnTasks.Read read, LocalDate today) {
    return open(study).map(campaign -> thing(campaign, read, today)).toList();
  }

  private static Thing thing(OwnCampaign campaign, OwnTasks.Read read, LocalDate today) {
    List<Gain> adds =
        campaign.counted()
            ? OwnTasks.moved(read, new Gains.Change(MEASURE, Set.of(campaign.unit()), 1, 0))
            : List.of();
    return new Thing(
        ThingKind.STUDY,
        campaign.id(),
        campaign.id().toString(),
        campaign.title(),
        null,
        null,
        campaign.due(),
        campaign.due().isBefore(today),
        url(campaign.id()),
        adds,
        List.of(),
        OwnTasks.noGain(adds, false),
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  static Studies told(StudyCoverage.OwnStudy study, NameBook names, LocalDate today) {
    return new Studies(
        study.own().stream().map(campaign -> own(campaign, today)).toList(),
        study.led().stream().map(campaign -> led(campaign, names, today)).toList());
  }

  private static OwnStudy own(OwnCampaign campaign, LocalDate today) {
    return new OwnStudy(
        campaign.id(),
        campaign.title(),
        campaign.due(),
        campaign.due().isBefore(today),
        !campaign.takenPart(),
        campaign.commitment() && !campaign.committed(),
        campaign.quiz() && !campaign.passed(),
        campaign.ownStatement(),
        url(campaign.id()));
  }

  private static LedStudy led(LedCampaign campaign, NameBook names, LocalDate today) {
    return new LedStudy(
        campaign.id(),
        campaign.title(),
        campaign.due(),
        campaign.due().isBefore(today),
        campaign.must(),
        campaign.missing(),
        campaign.first().stream().map(names::person).filter(Objects::nonNull).toList(),
        url(campaign.id()));
  }

  private static String url(UUID campaign) {
    return ConsoleAddresses.of("study-campaign", campaign.toString(), null);
  }
}
