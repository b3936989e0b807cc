package vn.thongmach.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.notice.Mail;
import vn.thongmach.notice.MailMessage;
import vn.thongmach.notice.MailSettings;
import vn.thongmach.notice.MailSettingsDraft;

@RestController
@Tag(name = "notice")
@RequestMapping("/api/mail")
class MailController {

  private final Mail mail;

  MailController(Mail mail) {
    this.mail = mail;
  }

  @Operation(summary = "The operator's mail server, without its password")
  @GetMapping("/settings")
  MailSettings settings(Scope scope) {
    return mail.settings(scope);
  }

  @Operation(
      summary = "Set the mail server",
      description =
          "password null keeps the one kept, empty forgets it. A host inside the operator's network"
              + " must be listed where the product is started.")
  @PutMapping("/settings")
  MailSettings set(Scope scope, @RequestBody MailSettingsDraft draft) {
    return mail.set(scope, draft);
  }

  @Operation(summary = "Send a letter now and tell what the server answered")
  @PostMapping("/test")
  Mail.MailTest test(Scope scope, @RequestBody TestDraft draft) {
    return mail.test(scope, draft.address());
  }

  @Operation(summary = "Letters waiting, sent and given up, newest first")
  @GetMapping("/messages")
  PageOf<MailMessage> messages(
      Scope scope,
      @RequestParam(required = false) MailMessage.@Nullable State state,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return mail.messages(scope, state, PageRequest.of(page, size));
  }

  @Operation(summary = "Try a letter again that was given up")
  @PostMapping("/messages/{id}/again")
  MailMessage again(Scope scope, @PathVariable UUID id) {
    return mail.again(scope, id);
  }

  /** Where the letter goes. */
  record TestDraft(@Nullable String address) {}
}
