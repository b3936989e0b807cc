package vn.thongmach.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.NewPassword;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UserAccount;
import vn.thongmach.access.UserChange;
import vn.thongmach.access.Users;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problem;

/** Who may sign in, for administrators. */
@RestController
@RequestMapping("/api/users")
@Tag(name = "access")
class UserController {

  private final Users users;

  UserController(Users users) {
    this.users = users;
  }

  @Operation(
      summary = "Users by name",
      description = "With disabled=true also those who may no longer sign in.")
  @GetMapping
  PageOf<UserAccount> list(
      Scope scope,
      @RequestParam(defaultValue = "false") boolean disabled,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return users.page(scope, disabled, PageRequest.of(page, size));
  }

  @Operation(
      summary = "Add a user",
      description = "The password is made by the product and told in this answer alone.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AddedUser add(Scope scope, @RequestBody UserDraft draft) {
    String name = draft.name();
    Role role = draft.role();
    if (name == null || role == null) {
      throw new CodedException(missing(name, role));
    }
    return new AddedUser(
        name, role, users.addWithPassword(scope, name, role, draft.unit(), draft.person()));
  }

  @Operation(
      summary = "Change a user",
      description =
          "Role, unit, person and whether the user is disabled, as they are to stand from now on."
              + " Sessions of a user who changes end at once; the last administrator who reaches"
              + " all units stays.")
  @PutMapping("/{id}")
  UserAccount change(Scope scope, @PathVariable UUID id, @RequestBody UserRevision revision) {
    Role role = revision.role();
    if (role == null) {
      throw new CodedException(List.of(Problem.in("role", KernelError.VALUE_MISSING, "role")));
    }
    return users.change(
        scope,
        id,
        new UserChange(
            role, revision.unit(), revision.person(), Boolean.TRUE.equals(revision.disabled())));
  }

  @Operation(
      summary = "Give a user a new password",
      description =
          "The password is made by the product and told in this answer alone; sessions opened"
              + " with the old one end.")
  @PostMapping("/{id}/password")
  NewPassword renewPassword(Scope scope, @PathVariable UUID id) {
    return users.renewPassword(scope, id);
  }

  private static List<Problem> missing(@Nullable String name, @Nullable Role role) {
    List<Problem> problems = new ArrayList<>();
    if (name == null) {
      problems.add(Problem.in("name", KernelError.VALUE_MISSING, "name"));
    }
    if (role == null) {
      problems.add(Problem.in("role", KernelError.VALUE_MISSING, "role"));
    }
    return problems;
  }

  /**
   * Somebody who is to sign in.
   *
   * @param unit absent for all units
   * @param person the person behind it
   */
  record UserDraft(
      @Nullable String name, @Nullable Role role, @Nullable UUID unit, @Nullable UUID person) {}

  /**
   * How a user is to stand.
   *
   * @param unit absent for all units
   * @param person the person behind it
   * @param disabled whether the user may no longer sign in; absent means no
   */
  record UserRevision(
      @Nullable Role role,
      @Nullable UUID unit,
      @Nullable UUID person,
      @Nullable Boolean disabled) {}

  /** A new user with the password, told this once. */
  record AddedUser(String name, Role role, String password) {

    @Override
    public String toString() {
      return "AddedUser[" + name + ", " + role + "]";
    }
  }
}
