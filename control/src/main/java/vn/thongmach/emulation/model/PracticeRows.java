package vn.thongmach.emulation.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.GoodPractice;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored good practices. */
public interface PracticeRows {

  void insert(Scope scope, GoodPractice practice);

  /** Adds a trial, or puts how it went to one that is there. */
  void tried(Scope scope, UUID practice, GoodPractice.Trial trial, Instant at);

  /** Adds a rating unless the person rated it already. */
  boolean rate(Scope scope, UUID practice, GoodPractice.Rating rating);

  Optional<GoodPractice> find(Scope scope, Circle circle, UUID practice);

  PageOf<GoodPractice> page(Scope scope, Circle circle, @Nullable String q, PageRequest page);

  /** Newest first, at most 200. */
  List<GoodPractice.Rating> ratings(Scope scope, UUID practice);

  boolean rated(Scope scope, UUID practice, UUID person);
}
