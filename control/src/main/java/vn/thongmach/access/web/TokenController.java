package vn.thongmach.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.IssuedToken;
import vn.thongmach.access.Scope;
import vn.thongmach.access.TokenAccount;
import vn.thongmach.access.TokenDraft;
import vn.thongmach.access.Tokens;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Credentials of machines, for administrators. */
@RestController
@RequestMapping("/api/tokens")
@Tag(name = "access")
class TokenController {

  private final Tokens tokens;

  TokenController(Tokens tokens) {
    this.tokens = tokens;
  }

  @Operation(summary = "Tokens of machines, those in force first")
  @GetMapping
  PageOf<TokenAccount> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return tokens.page(scope, PageRequest.of(page, size));
  }

  @Operation(
      summary = "Create a token for a machine",
      description = "The token is made by the product and told in this answer alone.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  IssuedToken create(Scope scope, @RequestBody TokenDraft draft) {
    return tokens.issue(scope, draft);
  }

  @Operation(summary = "Revoke a token; it is refused from now on")
  @PostMapping("/{id}/revoked")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Scope scope, @PathVariable UUID id) {
    tokens.revoke(scope, id);
  }
}
