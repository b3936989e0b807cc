package vn.thongmach.assembly.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.Congress;
import vn.thongmach.assembly.Congress.Whole;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElections;
import vn.thongmach.assembly.CongressKind;
import vn.thongmach.assembly.Congresses;
import vn.thongmach.assembly.Electorate;
import vn.thongmach.assembly.web.ElectionItems.CongressElectionView;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/** Puts names on congresses. */
@Component
class CongressItems {

  private final Congresses congresses;
  private final CongressElections elections;
  private final ElectionItems items;
  private final Naming naming;

  CongressItems(
      Congresses congresses, CongressElections elections, ElectionItems items, Naming naming) {
    this.congresses = congresses;
    this.elections = elections;
    this.items = items;
    this.naming = naming;
  }

  List<CongressView> views(List<Congress> found) {
    NameBook names = naming.of(found.stream().map(Congress::unit), Stream.of());
    return found.stream().map(one -> view(one, names)).toList();
  }

  static CongressView view(Congress one, NameBook names) {
    return new CongressView(
        one.id(),
        names.unit(one.unit()),
        one.parent(),
        one.name(),
        one.kind(),
        one.termFrom(),
        one.termTo(),
        one.first(),
        one.last(),
        one.place(),
        one.state(),
        one.version());
  }

  CongressPage page(Scope scope, Whole whole) {
    Electorate electorate = congresses.electorate(whole);
    List<File> held = elections.of(scope, whole.of().id());
    NameBook names =
        naming.of(
            Stream.concat(
                Stream.of(whole.of().unit()),
                electorate.people().stream().map(Electorate.Person::unit)),
            Stream.concat(
                electorate.people().stream().map(Electorate.Person::person),
                electorate.people().stream().map(Electorate.Person::standsInFor)));
    return new CongressPage(
        view(whole.of(), names),
        electorate.people().stream().map(one -> person(one, names)).toList(),
        electorate.convened(),
        electorate.excluded(),
        electorate.convened() - electorate.excluded(),
        electorate.attending(),
        whole.officers().stream()
            .map(
                one ->
                    new CongressOfficer(
                        one.post(), one.person(), names.person(one.person()), one.head()))
            .toList(),
        whole.of().credentials(),
        items.views(held),
        congresses.may(scope, whole));
  }

  private static CongressPerson person(Electorate.Person one, NameBook names) {
    return new CongressPerson(
        one.person(),
        names.person(one.person()),
        names.unit(one.unit()),
        one.alternate(),
        one.convener(),
        one.standing(),
        one.convened(),
        one.excluded(),
        one.attending(),
        one.standsInFor() == null ? null : names.person(one.standsInFor()),
        one.since(),
        one.reason());
  }

  /** A congress with the name of its body; see {@link Congress}. */
  record CongressView(
      UUID id,
      @Nullable UnitName unit,
      @Nullable UUID parent,
      String name,
      CongressKind kind,
      LocalDate termFrom,
      LocalDate termTo,
      LocalDate first,
      LocalDate last,
      String place,
      Congress.State state,
      int version) {}

  /**
   * A congress with everything that belongs to it.
   *
   * @param people everybody called, as they stand today
   * @param base convened less excluded
   */
  record CongressPage(
      CongressView congress,
      List<CongressPerson> people,
      int convened,
      int excluded,
      int base,
      int attending,
      List<CongressOfficer> officers,
      Congress.@Nullable Credentials credentials,
      List<CongressElectionView> elections,
      Congresses.CongressRights may) {}

  /** Somebody called; see {@link Electorate.Person}. */
  record CongressPerson(
      UUID person,
      @Nullable PersonName name,
      @Nullable UnitName unit,
      boolean alternate,
      boolean convener,
      Congress.Standing standing,
      boolean convened,
      Electorate.@Nullable Exclusion excluded,
      boolean attending,
      @Nullable PersonName standsInFor,
      @Nullable LocalDate since,
      @Nullable String reason) {}

  /** Somebody with a post. */
  record CongressOfficer(
      Congress.Post post, UUID person, @Nullable PersonName name, boolean head) {}
}
