package vn.thongmach.study.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.study.CommitmentReview;
import vn.thongmach.study.StudyStandings.StudiedPeriod;

/** Stored reviews of commitments, and what they come to. */
public interface ReviewRows {

  /** A commitment of the person behind the scope, or of somebody in a unit it heads. */
  Optional<CommitmentReview> find(Scope scope, UUID campaign, UUID person);

  List<CommitmentReview> own(Scope scope, int year);

  /** Those of others, what waits for an answer first. */
  PageOf<CommitmentReview> led(
      Scope scope, int year, CommitmentReview.@Nullable State state, PageRequest page);

  void insert(Scope scope, UUID campaign, UUID person, CommitmentReview.Said said, LocalDate day);

  void answer(
      Scope scope,
      UUID campaign,
      UUID person,
      int version,
      boolean confirmed,
      @Nullable String reason,
      Instant at);

  /**
   * Who made a commitment in campaigns of a year and was not told of its review, at most so many.
   */
  List<ToReview> toTell(Scope scope, int year, int most);

  void told(Scope scope, Collection<ToReview> told, Instant at);

  /** By person, or by unit where {@code units}. */
  Map<UUID, StudiedPeriod> standings(
      Scope scope,
      boolean units,
      Collection<UUID> wanted,
      LocalDate first,
      LocalDate last,
      LocalDate today);

  /** Somebody whose commitment is to be reviewed. */
  record ToReview(UUID campaign, UUID person, String title) {}
}
