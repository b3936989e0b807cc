package vn.thongmach.ledger.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.thongmach.access.Scope;

/** The stored batches and the stored inner nodes of the tree over them. */
public interface Batches {

  /**
   * Number of the open batch, which stays open until the caller's transaction ends; opens one when
   * there is none.
   */
  long holdOpen(Scope scope);

  /** The open batch, as others see it. */
  Optional<Batch> open(Scope scope);

  /** The open batch for closing: waits for all transactions that hold it open. */
  Optional<Batch> takeOpen(Scope scope);

  /** Stores a closed batch and opens the next one at the same instant. */
  void close(Scope scope, Batch closed);

  /** Number of the last sealed batch, 0 when there is none. */
  long lastSealed(Scope scope);

  Optional<Batch> find(Scope scope, long number);

  /** Up to {@code limit} batches from this number on, in their order, the open one included. */
  List<Batch> from(Scope scope, long number, int limit);

  /** Hands out the leaves of the sealed batches from first to last, both included, in order. */
  void leaves(Scope scope, long first, long last, Consumer<byte[]> each);

  /** Nodes of a level from first to last position, both included; level 0 are the leaves. */
  List<byte[]> nodes(Scope scope, int level, long first, long last);

  void add(Scope scope, Node node);
}
