package vn.thongmach.supervision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Days on which somebody is to be told. */
public interface ChaseRows {

  void plan(Scope scope, Collection<Chase> chases);

  /** Nothing more is told about it. */
  void settle(Scope scope, Chase.About about, UUID owner, Instant at);

  /** What was settled and not told yet is told again. */
  void resume(Scope scope, Chase.About about, UUID owner);

  /** The next to tell by that day; locked until this transaction ends, those of others left out. */
  List<Chase> due(Scope scope, LocalDate today, int most);

  void told(Scope scope, Collection<Chase> chases, Instant at);
}
