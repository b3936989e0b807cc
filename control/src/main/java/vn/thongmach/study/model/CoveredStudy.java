package vn.thongmach.study.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyCoverage;

/** Reads coverage as of today. */
@Component
class CoveredStudy implements StudyCoverage {

  private final CoverageRows rows;
  private final People people;
  private final Clock clock;

  CoveredStudy(CoverageRows rows, People people, Clock clock) {
    this.rows = rows;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Map<UUID, Count> totals(Scope scope, Collection<StudyCampaign> campaigns) {
    return campaigns.isEmpty()
        ? Map.of()
        : rows.totals(scope, campaigns.stream().map(StudyCampaign::id).toList(), today());
  }

  @Override
  public PageOf<UnitCount> units(Scope scope, StudyCampaign campaign, PageRequest page) {
    return PageOf.cut(rows.units(scope, campaign.id(), today()), page);
  }

  @Override
  public PageOf<Standing> people(
      Scope scope,
      StudyCampaign campaign,
      @Nullable UUID unit,
      @Nullable State state,
      @Nullable String q,
      PageRequest page) {
    List<Standing> found = rows.people(scope, campaign.id(), today(), unit, null, state);
    Map<UUID, Person> names = people.findAll(scope, found.stream().map(Standing::person).toList());
    String wanted = q == null ? "" : VietnameseText.folded(q);
    return PageOf.cut(
        found.stream()
            .filter(one -> folded(names, one).contains(wanted))
            .sorted(
                Comparator.comparing((Standing one) -> given(names, one))
                    .thenComparing(one -> folded(names, one))
                    .thenComparing(Standing::person))
            .toList(),
        page);
  }

  private static String folded(Map<UUID, Person> names, Standing one) {
    Person person = names.get(one.person());
    return person == null ? "" : VietnameseText.folded(person.fullName());
  }

  /** People are called, and stand in lists, by their given names. */
  private static String given(Map<UUID, Person> names, Standing one) {
    Person person = names.get(one.person());
    return person == null ? "" : VietnameseText.folded(person.givenName());
  }

  @Override
  public @Nullable Standing own(Scope scope, StudyCampaign campaign) {
    UUID person = scope.person();
    return person == null
        ? null
        : rows.people(scope, campaign.id(), today(), null, person, null).stream()
            .findFirst()
            .orElse(null);
  }

  @Override
  public OwnStudy of(Scope scope, UUID person, boolean led) {
    return rows.of(scope, person, led, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }
}
