package vn.thongmach.study.model;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Ids;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyCampaigns;

/**
 * Who may read the history of a campaign: whoever reaches it. Records of people are told of under
 * subjects of their own, which only the audit trail shows.
 */
@Component
class StudyHistory implements AuditedSubjects {

  private final StudyCampaigns campaigns;

  StudyHistory(StudyCampaigns campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public Set<String> types() {
    return Set.of(HeldCampaigns.SUBJECT);
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return find(scope, id).isPresent();
  }

  @Override
  public Optional<String> named(Scope scope, String type, String id) {
    return find(scope, id).map(StudyCampaign::title);
  }

  private Optional<StudyCampaign> find(Scope scope, String id) {
    return Ids.read(id).flatMap(campaign -> campaigns.find(scope, campaign));
  }
}
