package vn.thongmach.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a person is; implemented by the module that records people. */
public interface PeopleDirectory {

  Optional<KnownPerson> find(UUID person);

  /**
   * A person with the posts held today.
   *
   * @param posts by unit code
   */
  record KnownPerson(UUID id, String fullName, List<HeldPost> posts) {

    public KnownPerson {
      posts = List.copyOf(posts);
    }
  }

  /**
   * One post of a person.
   *
   * @param tree {@code MANAGEMENT} or {@code PARTY}
   * @param to first day on which it is no longer held; null while open
   */
  record HeldPost(
      UUID unit,
      String unitCode,
      String unitName,
      String tree,
      String post,
      LocalDate from,
      @Nullable LocalDate to) {}
}
