package vn.thongmach.assembly.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.BallotEntries.Decided;
import vn.thongmach.assembly.BallotEntries.Entered;
import vn.thongmach.assembly.BallotEntries.Picture;
import vn.thongmach.assembly.BallotReading;

/** What was entered of ballots; nothing of it is ever changed. */
public interface EntryRows {

  void enter(
      Scope scope, UUID id, int post, int ballot, BallotReading reading, UUID person, Instant at);

  /** The same, many ballots at once. */
  void enter(
      Scope scope,
      UUID id,
      int post,
      Map<Integer, BallotReading> readings,
      UUID person,
      Instant at);

  /** The latest of each ballot of a post, by ballot. */
  List<Entered> entered(Scope scope, UUID id, int post);

  /** The same, one ballot. */
  Optional<Entered> entered(Scope scope, UUID id, int post, int ballot);

  void decide(Scope scope, UUID id, int ballot, Decided decision);

  /** The latest decision about each ballot. */
  Map<Integer, Decided> decisions(Scope scope, UUID id);

  void keep(
      Scope scope, UUID id, int ballot, UUID image, Picture picture, String digest, Instant at);

  /**
   * A picture of an election.
   *
   * @param ballot the ballot it must show; 0 for any
   */
  Optional<KeptPicture> picture(Scope scope, UUID id, UUID image, int ballot);

  /**
   * A picture with whether it was drawn anew before it was kept; those of the first version were
   * not.
   */
  record KeptPicture(Picture picture, boolean anew) {}

  void read(Scope scope, UUID id, String part, Instant at);

  /** Whether a complaint was made against the election. */
  boolean contested(Scope scope, UUID id);
}
