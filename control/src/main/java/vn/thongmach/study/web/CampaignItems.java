package vn.thongmach.study.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;
import vn.thongmach.study.AudienceUnit;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyCampaigns;
import vn.thongmach.study.StudyCoverage;
import vn.thongmach.study.StudyCoverage.Count;
import vn.thongmach.study.StudyCoverage.OwnCampaign;
import vn.thongmach.study.StudyParticipation;
import vn.thongmach.study.StudyQuizzes;
import vn.thongmach.study.web.CampaignItem.AudienceItem;
import vn.thongmach.study.web.CampaignItem.CampaignPage;
import vn.thongmach.study.web.CampaignItem.StudiedDocument;

/** Puts names and counts on campaigns. */
@Component
class CampaignItems {

  private final StudyCampaigns campaigns;
  private final StudyCoverage coverage;
  private final StudyParticipation participation;
  private final StudyQuizzes quizzes;
  private final Resolutions resolutions;
  private final Naming naming;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CampaignItems(
      StudyCampaigns campaigns,
      StudyCoverage coverage,
      StudyParticipation participation,
      StudyQuizzes quizzes,
      Resolutions resolutions,
      Naming naming,
      WorkingCalendar calendar,
      Clock clock) {
    this.campaigns = campaigns;
    this.coverage = coverage;
    this.participation = participation;
    this.quizzes = quizzes;
    this.resolutions = resolutions;
    this.naming = naming;
    this.calendar = calendar;
    this.clock = clock;
  }

  CampaignItem item(Scope scope, StudyCampaign campaign) {
    return items(scope, List.of(campaign)).getFirst();
  }

  List<CampaignItem> items(Scope scope, List<StudyCampaign> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    NameBook names = naming.of(found.stream().map(StudyCampaign::ownerUnit), Stream.of());
    Map<UUID, StudiedDocument> documents = documents(scope, found);
    Map<UUID, Count> counts = coverage.totals(scope, found);
    UUID person = scope.person();
    Map<UUID, OwnCampaign> own =
        person == null
            ? Map.of()
            : coverage.of(scope, person, false).own().stream()
                .collect(Collectors.toMap(OwnCampaign::id, Function.identity()));
    WorkingDays days = calendar.days(scope);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    return found.stream()
        .map(
            campaign ->
                new CampaignItem(
                    campaign.id(),
                    campaign.title(),
                    campaign.directive() == null ? null : documents.get(campaign.directive()),
                    campaign.topic(),
                    names.unit(campaign.ownerUnit()),
                    campaign.first(),
                    campaign.last(),
                    campaign.due(),
                    days.between(today, campaign.due()),
                    campaign.state() == StudyCampaign.State.OPENED
                        && campaign.due().isBefore(today),
                    campaign.state(),
                    campaign.ownStatement(),
                    campaign.commitment(),
                    campaign.openedAt(),
                    campaign.closedOn(),
                    counts.getOrDefault(campaign.id(), Count.NONE),
                    own.get(campaign.id()),
                    campaigns.holds(scope, campaign),
                    campaign.version()))
        .toList();
  }

  private Map<UUID, StudiedDocument> documents(Scope scope, List<StudyCampaign> found) {
    List<UUID> wanted =
        found.stream().map(StudyCampaign::directive).filter(Objects::nonNull).distinct().toList();
    return wanted.isEmpty()
        ? Map.of()
        : resolutions.findAll(scope, wanted).stream()
            .collect(
                Collectors.toMap(
                    Resolution::id,
                    each ->
                        new StudiedDocument(each.id(), each.symbol(), each.title(), each.kind())));
  }

  CampaignPage page(Scope scope, StudyCampaign campaign) {
    NameBook names = naming.of(campaign.audience().stream().map(AudienceUnit::unit), Stream.of());
    return new CampaignPage(
        item(scope, campaign),
        campaign.material(),
        campaign.links(),
        campaign.audience().stream()
            .map(each -> new AudienceItem(each.unit(), names.unit(each.unit()), each.below()))
            .toList(),
        coverage.own(scope, campaign),
        quizzes.has(scope, campaign),
        participation.mayRecord(scope, campaign));
  }
}
