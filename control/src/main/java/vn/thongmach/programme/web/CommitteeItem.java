package vn.thongmach.programme.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;

/** A steering committee with the names of its people. */
record CommitteeItem(
    UUID id,
    UUID resolution,
    @Nullable String symbol,
    String name,
    @Nullable PersonName chair,
    List<CommitteeMember> members,
    int version) {

  /** A member with name and time. */
  record CommitteeMember(@Nullable PersonName person, LocalDate from, @Nullable LocalDate to) {}
}
