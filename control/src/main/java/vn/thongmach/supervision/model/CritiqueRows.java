package vn.thongmach.supervision.model;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.SocialCritique;

/** Stored critiques. What is read goes through who the reader is. */
public interface CritiqueRows {

  void insert(Scope scope, SocialCritique critique);

  void insert(Scope scope, UUID critique, SocialCritique.Desk desk);

  void insert(Scope scope, UUID critique, SocialCritique.Answer answer);

  /** Unions that have sent one. */
  Set<UUID> unions(Scope scope);

  /**
   * @param mine units to which the reader belongs or which they head
   */
  PageOf<SocialCritique> page(Scope scope, Set<UUID> mine, Set<UUID> headed, PageRequest page);

  /** The same for one. */
  Optional<SocialCritique> find(Scope scope, Set<UUID> mine, Set<UUID> headed, UUID id);

  /** The one a desk belongs to; nobody else answers it until this transaction ends. */
  Optional<SocialCritique> ofDesk(Scope scope, UUID desk);

  /** Nobody else answers or passes it on until this transaction ends. */
  void lock(Scope scope, UUID id);
}
