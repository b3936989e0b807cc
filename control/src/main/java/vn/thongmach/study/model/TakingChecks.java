package vn.thongmach.study.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyError;
import vn.thongmach.study.StudySession;
import vn.thongmach.study.StudySession.Withdrawn;

/** Who may record what about whom. */
@Component
class TakingChecks {

  private final CampaignRows campaigns;
  private final RecordRows rows;
  private final References references;
  private final Clock clock;

  TakingChecks(CampaignRows campaigns, RecordRows rows, References references, Clock clock) {
    this.campaigns = campaigns;
    this.rows = rows;
    this.references = references;
    this.clock = clock;
  }

  /** A campaign within reach, held until the transaction ends. */
  StudyCampaign found(Scope scope, UUID campaign) {
    return campaigns
        .locked(scope, campaign)
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  /** One whose attendance the scope may record, at least of some people. */
  StudyCampaign recorded(Scope scope, UUID campaign) {
    StudyCampaign found = found(scope, campaign);
    if (!records(scope, found)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return found;
  }

  StudySession session(Scope scope, UUID session) {
    return rows.session(scope, session)
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  static boolean records(Scope scope, StudyCampaign campaign) {
    return holds(scope, campaign) || StudyRoles.heads(scope);
  }

  static boolean holds(Scope scope, StudyCampaign campaign) {
    return StudyRoles.holds(scope) && scope.reaches(campaign.ownerUnit());
  }

  /** A session is withdrawn by those who hold the campaign or reach the unit that held it. */
  static void requireOwn(Scope scope, StudyCampaign campaign, StudySession session) {
    if (!holds(scope, campaign) && !scope.reaches(session.unit())) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
  }

  /** Whether the scope may withdraw what was recorded of a person. */
  boolean answersFor(Scope scope, StudyCampaign campaign, UUID person) {
    return holds(scope, campaign)
        || (StudyRoles.heads(scope)
            && campaigns.stays(scope, campaign.id(), List.of(person)).stream()
                .anyMatch(stay -> scope.reaches(stay.unit())));
  }

  /** Only people who have had to take part, each in a unit that the writer answers for. */
  void requireMust(Scope scope, Problems problems, StudyCampaign campaign, List<UUID> people) {
    boolean all = holds(scope, campaign);
    LocalDate today = today();
    Set<UUID> must =
        campaigns.stays(scope, campaign.id(), people).stream()
            .filter(stay -> !stay.from().isAfter(today) && (all || scope.reaches(stay.unit())))
            .map(Stay::person)
            .collect(Collectors.toSet());
    for (int at = 0; at < people.size(); at++) {
      if (!must.contains(people.get(at))) {
        problems.add(
            "people[" + at + "]",
            StudyError.NOT_IN_AUDIENCE,
            references.personName(people.get(at)));
      }
    }
  }

  /** Only whoever must take part by the day that counts. */
  void requireMust(Scope scope, StudyCampaign campaign, UUID person) {
    if (!must(scope, campaign, person)) {
      throw new CodedException(StudyError.NOT_IN_AUDIENCE, references.personName(person));
    }
  }

  boolean must(Scope scope, StudyCampaign campaign, UUID person) {
    LocalDate at = campaign.countedOn(today());
    return campaigns.stays(scope, campaign.id(), List.of(person)).stream()
        .anyMatch(stay -> !stay.from().isAfter(at) && stay.to().isAfter(at));
  }

  static void requireOpen(StudyCampaign campaign) {
    if (campaign.state() != StudyCampaign.State.OPENED) {
      throw new CodedException(StudyError.NOT_OPEN, campaign.title());
    }
  }

  static void requireStands(@Nullable Withdrawn withdrawn) {
    if (withdrawn != null) {
      throw new CodedException(StudyError.WITHDRAWN, withdrawn.reason());
    }
  }

  static UUID person(Scope scope) {
    UUID person = scope.person();
    if (person == null) {
      throw new CodedException(StudyError.NO_PERSON, scope.name());
    }
    return person;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }
}
