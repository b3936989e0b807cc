package vn.thongmach.study.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** When people had done what, and what they were told. */
public interface ProgressRows {

  /** Works out anew when these people had done what; all of the campaign where none are named. */
  void progress(Scope scope, UUID campaign, Collection<UUID> people);

  /** Who is to be told of what, and was not yet; nobody else tells until the transaction ends. */
  List<Due> toTell(
      Scope scope, LocalDate today, LocalDate remindedUpTo, Instant midnight, int most);

  void told(Scope scope, Collection<Due> told, Instant at);

  /**
   * Somebody to be told.
   *
   * @param opened whether of the opening; else that the day is near
   */
  record Due(
      UUID campaign, UUID person, boolean opened, String title, LocalDate first, LocalDate due) {}
}
