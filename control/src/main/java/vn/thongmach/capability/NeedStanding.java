package vn.thongmach.capability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a need stands on a day, opened to the people behind it.
 *
 * @param has what is there for it
 * @param counted people counted for it, each for one need only, as far as the reader reaches them
 * @param hidden how many more are counted, outside the reader's reach
 * @param near people within reach who are not counted, those who lack least first; at most 30
 */
public record NeedStanding(
    CapabilityNeed need,
    LocalDate day,
    int has,
    int missing,
    List<UUID> counted,
    int hidden,
    List<NearPerson> near) {

  public NeedStanding {
    counted = List.copyOf(counted);
    near = List.copyOf(near);
  }

  /**
   * Somebody who is not counted.
   *
   * @param elsewhere the need they are counted for; null where none
   * @param leaves the day from which they hold no post there any more; null where they do
   * @param lacks what they do not have on the day; empty where they have all
   */
  public record NearPerson(
      UUID person,
      @Nullable CapabilityNeed elsewhere,
      @Nullable LocalDate leaves,
      List<Lack> lacks) {

    public NearPerson {
      lacks = List.copyOf(lacks);
    }
  }

  /**
   * What somebody does not have.
   *
   * @param level what is asked for; 0 for a certificate
   * @param has the confirmed level; 0 for none
   * @param day last day of an expired certificate
   */
  public record Lack(UUID item, Why why, int level, int has, @Nullable LocalDate day) {}

  /** Why a requirement is not met. */
  public enum Why {
    SKILL_MISSING,
    SKILL_BELOW,
    SKILL_NOT_CONFIRMED,
    CERTIFICATE_MISSING,
    CERTIFICATE_NOT_CONFIRMED,
    CERTIFICATE_EXPIRED
  }
}
