package vn.thongmach.study.model;

import vn.thongmach.access.Scope;

/** The secret under which this installation makes attendance codes. */
public interface CodeRows {

  /** Keeps it where none is kept yet. */
  void keepIfNone(Scope scope, byte[] secret);

  byte[] secret(Scope scope);
}
