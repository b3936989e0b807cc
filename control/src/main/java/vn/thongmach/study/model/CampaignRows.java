package vn.thongmach.study.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyFilter;

/** Stored campaigns with their audience, and who must take part on which days. */
public interface CampaignRows {

  void insert(Scope scope, StudyCampaign campaign);

  void update(Scope scope, StudyCampaign campaign);

  /** One within reach; no other transaction changes it or what hangs on it until this one ends. */
  Optional<StudyCampaign> locked(Scope scope, UUID campaign);

  Optional<StudyCampaign> find(Scope scope, UUID campaign);

  /**
   * @param today the day on which {@code mine} is judged
   */
  PageOf<StudyCampaign> page(Scope scope, StudyFilter filter, LocalDate today, PageRequest page);

  /** Ids of all opened ones within reach. */
  List<UUID> opened(Scope scope);

  /** The stays of a campaign, by person and first day. */
  List<Stay> stays(Scope scope, UUID campaign);

  /** Those of one person. */
  List<Stay> stays(Scope scope, UUID campaign, List<UUID> people);

  void replaceStays(Scope scope, UUID campaign, List<Stay> stays);
}
