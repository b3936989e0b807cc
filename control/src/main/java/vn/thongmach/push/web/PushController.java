package vn.thongmach.push.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Scope;
import vn.thongmach.push.PushDevice;
import vn.thongmach.push.PushDeviceDraft;
import vn.thongmach.push.PushDevices;

@RestController
@Tag(name = "push")
@RequestMapping("/api/push")
class PushController {

  private final PushDevices devices;

  PushController(PushDevices devices) {
    this.devices = devices;
  }

  @Operation(
      summary = "The devices on which whoever asks is told, and the key to subscribe under",
      description = "publicKey is null where the operator has switched push off.")
  @GetMapping
  PushPage page(Scope scope) {
    return new PushPage(
        devices.publicKey().orElse(null),
        devices.own(scope).stream().map(PushDeviceItem::of).toList());
  }

  @Operation(
      summary = "Be told on this device",
      description =
          "endpoint, publicKey (p256dh) and auth as the browser's subscription tells them. An"
              + " endpoint known already is renewed. It goes at sign-out of the session that sent it"
              + " last.")
  @PostMapping("/devices")
  @ResponseStatus(HttpStatus.CREATED)
  PushDeviceItem add(Scope scope, Actor actor, @RequestBody PushDeviceDraft draft) {
    return PushDeviceItem.of(devices.add(scope, actor, draft));
  }

  @Operation(summary = "Not be told on this device any more")
  @PostMapping("/devices/{id}/removal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Scope scope, @PathVariable UUID id) {
    devices.remove(scope, id);
  }

  /** Key and devices. */
  record PushPage(@Nullable String publicKey, List<PushDeviceItem> devices) {}

  /**
   * A device.
   *
   * @param endpoint by which the browser on it knows itself
   * @param toldAt when its push service last took a message; null for never
   */
  record PushDeviceItem(
      UUID id, String endpoint, String label, Instant addedAt, @Nullable Instant toldAt) {

    static PushDeviceItem of(PushDevice device) {
      return new PushDeviceItem(
          device.id(), device.endpoint(), device.label(), device.addedAt(), device.toldAt());
    }
  }
}
