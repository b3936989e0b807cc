package vn.thongmach.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Actor;
import vn.thongmach.access.OfflineKeys;
import vn.thongmach.access.PeopleDirectory;
import vn.thongmach.access.PeopleDirectory.KnownPerson;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Sessions;
import vn.thongmach.access.Sessions.OpenedSession;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;

/** Sign-in, sign-out and who is signed in. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "access")
class SignInController {

  static final String CLEAR_SITE_DATA = "Clear-Site-Data";

  private final Sessions sessions;
  private final OfflineKeys offlineKeys;
  private final ObjectProvider<PeopleDirectory> directory;

  SignInController(
      Sessions sessions, OfflineKeys offlineKeys, ObjectProvider<PeopleDirectory> directory) {
    this.sessions = sessions;
    this.offlineKeys = offlineKeys;
    this.directory = directory;
  }

  @Operation(
      summary = "Sign in",
      description =
          "Opens a session: sets the cookie TM_SESSION, and XSRF-TOKEN, whose value changing"
              + " requests return in the header X-XSRF-TOKEN.")
  @PostMapping(path = "/sign-in", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<SignedIn> signIn(@RequestBody SignIn body, HttpServletRequest request) {
    OpenedSession session =
        sessions.signIn(body.checkedName(), body.checkedPassword(), request.getRemoteAddr());
    Actor actor = session.actor();
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.with(request, session.key()).toString())
        .header(HttpHeaders.SET_COOKIE, SessionCsrfTokens.cookie(request, session.key()).toString())
        .body(new SignedIn(actor.name(), actor.role(), actor.unit()));
  }

  @Operation(
      summary = "Sign out",
      description = "Ends the session and its streams, and has the browser forget what it keeps.")
  @PostMapping("/sign-out")
  ResponseEntity<Void> signOut(Actor actor, Scope scope, HttpServletRequest request) {
    sessions.signOut(actor, scope);
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.removed(request).toString())
        .header(HttpHeaders.SET_COOKIE, SessionCsrfTokens.removed(request).toString())
        .header(CLEAR_SITE_DATA, "\"cache\", \"cookies\", \"storage\"")
        .build();
  }

  @Operation(
      summary = "Who is signed in",
      description = "Also sets the cookie XSRF-TOKEN anew where a session has lost it.")
  @GetMapping("/me")
  ResponseEntity<Me> me(Actor actor, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    SessionCookie.key(request)
        .ifPresent(
            key ->
                answer.header(
                    HttpHeaders.SET_COOKIE, SessionCsrfTokens.cookie(request, key).toString()));
    UUID person = actor.person();
    PeopleDirectory people = directory.getIfAvailable();
    return answer.body(
        new Me(
            actor.id(),
            actor.name(),
            actor.role(),
            actor.unit(),
            actor.unit() == null,
            person == null || people == null ? null : people.find(person).orElse(null)));
  }

  @Operation(
      summary = "The key under which a device keeps things for this account",
      description =
          "256 bits as base64, the same on every device and in every session of an account. A device"
              + " keeps under it what it shows and what waits to be sent without signal, and forgets"
              + " it at the end of the session.")
  @PostMapping("/me/offline-key")
  OfflineKey offlineKey(Actor actor, Scope scope) {
    return new OfflineKey(actor.id(), offlineKeys.ownKey(scope));
  }

  /** What a device keeps things under, and for whom. */
  record OfflineKey(UUID account, String key) {

    @Override
    public String toString() {
      return "OfflineKey[" + account + "]";
    }
  }

  /** Name and password. */
  record SignIn(@Nullable String name, @Nullable String password) {

    SignIn {
      List<Problem> missing = new ArrayList<>();
      if (name == null || name.isBlank()) {
        missing.add(Problem.in("name", KernelError.VALUE_MISSING, "name"));
      }
      if (password == null || password.isEmpty()) {
        missing.add(Problem.in("password", KernelError.VALUE_MISSING, "password"));
      }
      if (!missing.isEmpty()) {
        throw new CodedException(missing);
      }
    }

    String checkedName() {
      return java.util.Objects.requireNonNull(name).strip();
    }

    String checkedPassword() {
      return java.util.Objects.requireNonNull(password);
    }

    @Override
    public String toString() {
      return "SignIn[" + name + "]";
    }
  }

  /**
   * The user just signed in.
   *
   * @param unit null for all units
   */
  record SignedIn(String name, Role role, @Nullable UUID unit) {}

  /**
   * The user or token of the request.
   *
   * @param account id of the user or token: what a device keeps is kept for it
   * @param unit null for all units
   * @param person the person behind the user with their posts; null where none is recorded
   */
  record Me(
      UUID account,
      String name,
      Role role,
      @Nullable UUID unit,
      boolean allUnits,
      @Nullable KnownPerson person) {}
}
