package vn.thongmach.membership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** What a person may do about their own file, and who decides what they ask. */
public interface OwnMembership {

  /** One's own file with all readings of it and what was asked; empty for who has none. */
  Optional<Own> own(Scope scope);

  /** The same to take away; audited. */
  Optional<Own> export(Scope scope);

  /**
   * Asks for one's file to be erased.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     membership.erasure-asked}, all problems of the reason
   */
  ErasureRequest ask(Scope scope, @Nullable String reason);

  /** What waits for a decision first, within the cells that the scope keeps. */
  PageOf<ErasureRequest> requests(Scope scope, PageRequest page);

  /**
   * Decides. Only the file of a candidate or of somebody who is a member no more may be erased; the
   * Party keeps those of its members by its own rules.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     membership.erasure-decided}, {@code membership.erasure-forbidden}, all problems
   */
  ErasureRequest decide(
      Scope scope, UUID request, @Nullable Boolean granted, @Nullable String ground);

  /**
   * Everything kept about a person.
   *
   * @param readings latest first
   * @param fees null for who was never a member
   */
  record Own(
      MembershipFile file,
      List<MembershipReading> readings,
      List<ErasureRequest> requests,
      @Nullable FeeLedger fees) {

    public Own {
      readings = List.copyOf(readings);
      requests = List.copyOf(requests);
    }
  }
}
