package vn.thongmach.intake.web;

import io.swagger.v3.oas.annotations.Operation;
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
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.intake.SyslogSenders;
import vn.thongmach.intake.SyslogSenders.SyslogSenderRow;

/** Who may send syslog. */
@RestController
@RequestMapping("/api/intake/syslog-senders")
class SyslogSenderController {

  private final SyslogSenders senders;

  SyslogSenderController(SyslogSenders senders) {
    this.senders = senders;
  }

  @Operation(summary = "Addresses that may send syslog")
  @GetMapping
  List<SyslogSenderRow> list(Scope scope) {
    return senders.list(scope);
  }

  @Operation(summary = "Let an address send syslog")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SyslogSenderRow add(Scope scope, @RequestBody NewSyslogSender sender) {
    return senders.add(scope, sender.address(), sender.origin());
  }

  @Operation(summary = "Take the right to send syslog away")
  @PostMapping("/{id}/removal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Scope scope, @PathVariable UUID id) {
    senders.remove(scope, id);
  }

  /**
   * An address that is to send.
   *
   * @param address IPv4 or IPv6, in numbers
   * @param origin MEASURED when left out
   */
  record NewSyslogSender(@Nullable String address, @Nullable Origin origin) {}
}
