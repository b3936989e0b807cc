package vn.thongmach.capability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thongmach.inventory.StationCounts.StationCount;

/**
 * What a unit has on a day with all units below it.
 *
 * @param people how many hold a post there on that day
 * @param spares the latest count of each unit and kind up to the day
 * @param stations from the inventory, never typed
 */
public record UnitCapability(
    UUID unit,
    LocalDate day,
    int people,
    List<SkillSum> skills,
    List<CertificateSum> certificates,
    List<SpareCount> spares,
    List<StationCount> stations) {

  public UnitCapability {
    skills = List.copyOf(skills);
    certificates = List.copyOf(certificates);
    spares = List.copyOf(spares);
    stations = List.copyOf(stations);
  }

  /**
   * People with a skill.
   *
   * @param levels people whose confirmed level is 1, 2, 3, 4 and 5
   * @param stated people who state more than is confirmed
   */
  public record SkillSum(UUID item, List<Integer> levels, int stated) {

    public SkillSum {
      levels = List.copyOf(levels);
    }
  }

  /**
   * People with a certificate, each counted once.
   *
   * @param valid on the day
   * @param expiring of these, those without a valid one 90 days later
   * @param expired had one that is over by the day, and none that is valid
   * @param stated handed one in that no head has seen, and have none that is valid
   */
  public record CertificateSum(UUID item, int valid, int expiring, int expired, int stated) {}
}
