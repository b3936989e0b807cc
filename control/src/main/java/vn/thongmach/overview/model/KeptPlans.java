package vn.thongmach.overview.model;

import vn.thongmach.access.Scope;

/**
 * For an answer that is put together from many small reads by key: the database keeps how it finds
 * each instead of planning it anew with the values asked for, which takes it several times as long
 * as the reading. Not for reads over what a scope reaches as a whole: there the values decide.
 */
public interface KeptPlans {

  /** Until the running transaction ends. */
  void keep(Scope scope);
}
