package vn.thongmach.push.model;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AccountChanged;
import vn.thongmach.access.Actor;
import vn.thongmach.access.CredentialEnded;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.push.PushDevice;
import vn.thongmach.push.PushDeviceDraft;
import vn.thongmach.push.PushDevices;
import vn.thongmach.push.PushError;

/** The rules of devices. */
@Service
class ToldDevices implements PushDevices {

  private static final int AUTH_BYTES = 16;
  private static final int LONGEST_LABEL = 100;
  private static final Scope SYSTEM = Scope.system("push");

  private final PushRows rows;
  private final PushEndpoints endpoints;
  private final VapidKey key;
  private final boolean on;
  private final Clock clock;

  ToldDevices(
      PushRows rows,
      PushEndpoints endpoints,
      VapidKey key,
      @Value("${thongmach.push.enabled:true}") boolean on,
      Clock clock) {
    this.rows = rows;
    this.endpoints = endpoints;
    this.key = key;
    this.on = on;
    this.clock = clock;
  }

  @Override
  public Optional<String> publicKey() {
    return on ? Optional.of(key.publicPoint()) : Optional.empty();
  }

  @Override
  public List<PushDevice> own(Scope scope) {
    return rows.own(scope);
  }

  @Override
  @Transactional
  public PushDevice add(Scope scope, Actor actor, PushDeviceDraft draft) {
    if (!on) {
      throw new CodedException(PushError.SWITCHED_OFF);
    }
    UUID person = scope.person();
    if (person == null) {
      throw new CodedException(PushError.NO_PERSON, scope.name());
    }
    Problems problems = new Problems();
    String endpoint = problems.text("endpoint", draft.endpoint(), PushEndpoints.LONGEST);
    if (!endpoint.isEmpty() && endpoints.read(endpoint).isEmpty()) {
      problems.add("endpoint", PushError.ENDPOINT_REFUSED);
    }
    String point = problems.text("publicKey", draft.publicKey(), LONGEST_LABEL);
    if (!point.isEmpty() && !isPoint(point)) {
      problems.add("publicKey", PushError.KEY_MALFORMED, "publicKey");
    }
    String auth = problems.text("auth", draft.auth(), LONGEST_LABEL);
    if (!auth.isEmpty() && bytes(auth).length != AUTH_BYTES) {
      problems.add("auth", PushError.KEY_MALFORMED, "auth");
    }
    String label = problems.text("label", draft.label(), LONGEST_LABEL);
    problems.throwIfAny();
    PushDevice device =
        new PushDevice(
            UUID.randomUUID(),
            endpoint,
            point,
            auth,
            "en".equals(draft.language()) ? "en" : "vi",
            label,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null);
    return rows.put(scope, person, actor.credential(), device, MOST);
  }

  @Override
  @Transactional
  public void remove(Scope scope, UUID device) {
    if (!rows.remove(scope, device)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
  }

  /** Whoever signs out is not told on that device any more. */
  @EventListener
  void end(CredentialEnded ended) {
    rows.removeOfSession(SYSTEM, ended.credential());
  }

  @EventListener
  void change(AccountChanged changed) {
    rows.removeOfAccount(SYSTEM, changed.account());
  }

  private static boolean isPoint(String text) {
    try {
      return Points.read(bytes(text)) != null;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] bytes(@Nullable String text) {
    try {
      return Base64.getUrlDecoder().decode(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
