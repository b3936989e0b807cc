package vn.thongmach.push;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Scope;

/** The devices people want to be told on. Everybody reaches their own and no other's. */
public interface PushDevices {

  /** So many devices of an account are told; of more the one added first goes. */
  int MOST = 10;

  /**
   * The public key of this installation, under which browsers subscribe: 65 bytes as base64url;
   * empty where the operator has switched push off.
   */
  Optional<String> publicKey();

  /** The devices of whoever asks, the newest first. */
  List<PushDevice> own(Scope scope);

  /**
   * Adds the device, or notes that it is still wanted; it goes with the session of the actor at
   * sign-out.
   *
   * @throws vn.thongmach.kernel.CodedException {@code push.switched-off}, {@code push.no-person},
   *     else all problems of the draft
   */
  PushDevice add(Scope scope, Actor actor, PushDeviceDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} where it is not the scope's
   */
  void remove(Scope scope, UUID device);
}
