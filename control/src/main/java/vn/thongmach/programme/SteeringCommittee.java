package vn.thongmach.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body that runs one resolution.
 *
 * @param chair who leads it; held a mandate when named
 * @param members who sat in it when, the chair left out
 * @param version grows with every change
 */
public record SteeringCommittee(
    UUID id, UUID resolution, String name, UUID chair, List<Member> members, int version) {

  public SteeringCommittee {
    members = List.copyOf(members);
  }

  /**
   * A member.
   *
   * @param to first day on which they are no longer a member; null while they are
   */
  public record Member(UUID person, LocalDate from, @Nullable LocalDate to) {}
}
