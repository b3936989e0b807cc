package vn.thongmach.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thongmach.access.model.Passwords;

/**
 * Where there are no users yet, adds {@code admin} with a password made here and left in {@code
 * secrets/admin-password} of the data folder, readable by its owner alone.
 */
@Component
@Profile("!command")
class FirstAdministrator implements ApplicationRunner {

  static final String NAME = "admin";

  private static final Scope BY = Scope.system("first start");

  private final Users users;
  private final Path data;

  FirstAdministrator(Users users, @Value("${thongmach.data:data}") Path data) {
    this.users = users;
    this.data = data;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (users.isEmpty(BY)) {
      String password = Passwords.random();
      leave(password);
      users.add(BY, new NewUser(NAME, password, Role.ADMINISTRATOR, null, null));
    }
  }

  /** Written before the user is added: a crash in between leaves a file that is written anew. */
  private void leave(String password) throws IOException {
    Path folder = data.resolve("secrets");
    Files.createDirectories(folder);
    Path file = folder.resolve("admin-password");
    Files.deleteIfExists(file);
    Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(file, password + "\n", StandardCharsets.UTF_8);
  }
}
