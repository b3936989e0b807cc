package vn.thongmach.study;

import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Study campaigns. Leaders, heads, offices and administrators hold those of the units they reach;
 * whoever leads or inspects reads opened ones that concern a unit they reach; everybody else reads
 * those in which they must take part.
 */
public interface StudyCampaigns {

  /**
   * Writes a draft; audited.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  StudyCampaign create(Scope scope, StudyCampaignDraft draft);

  /**
   * Changes a draft or an opened campaign, with a reason; who must take part is worked out anew.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} for those who do not hold
   *     it, {@code study.closed}, else all problems of the draft
   */
  StudyCampaign change(Scope scope, UUID campaign, StudyCampaignDraft draft);

  /**
   * Opens a draft and tells those who must take part.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code study.not-draft}
   */
  StudyCampaign open(Scope scope, UUID campaign, StudyStep step);

  /**
   * Closes a campaign: what was counted up to today stays.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code study.closed}
   */
  StudyCampaign close(Scope scope, UUID campaign, StudyStep step);

  /** Opened ones first, by due day; then drafts, then closed ones, latest first. */
  PageOf<StudyCampaign> list(Scope scope, StudyFilter filter, PageRequest page);

  Optional<StudyCampaign> find(Scope scope, UUID campaign);

  /** Whether the reader may change, open and close it. */
  boolean holds(Scope scope, StudyCampaign campaign);
}
