package vn.thongmach.capability.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.ShiftPost;

/** Stored posts of shifts, those of units within the scope. */
public interface ShiftRows {

  List<ShiftPost> page(Scope scope, int most);

  Optional<ShiftPost> find(Scope scope, UUID post);

  Optional<ShiftPost> locked(Scope scope, UUID post);

  void insert(Scope scope, ShiftPost post);

  void update(Scope scope, ShiftPost post);
}
