package vn.thongmach.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Units and people of the scope that stand outside a given set, as the posts stand today. */
public interface Unconnected {

  /**
   * Who holds a post in a unit of the management tree and is none of these people, and which of
   * those units are none of these.
   *
   * @param most units named at most, those with most such people first
   */
  Rest outside(Scope scope, Collection<UUID> people, Collection<UUID> units, int most);

  /**
   * Who stands outside.
   *
   * @param people how many people hold a post
   * @param peopleOutside how many of them stand outside
   * @param units how many units there are
   * @param unitsOutside how many of them stand outside
   * @param worst units with people outside, or outside themselves
   */
  record Rest(
      long people, long peopleOutside, long units, long unitsOutside, List<UnitRest> worst) {

    public Rest {
      worst = List.copyOf(worst);
    }
  }

  /**
   * A unit with people outside.
   *
   * @param people who hold a post in it
   * @param peopleOutside those of them who stand outside
   * @param outside whether the unit itself does
   */
  record UnitRest(
      UUID id, String code, String name, long people, long peopleOutside, boolean outside) {}
}
