package vn.thongmach.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.CodedException;

/**
 * The user under which PostgreSQL runs. It refuses root, so root is dropped: by {@code setpriv} to
 * the user {@code postgres} or {@code nobody} where that user reaches the folders, else by {@code
 * unshare} into a user namespace of its own, where the folders stay root's.
 *
 * @param prefix words in front of every command
 * @param owner user and group that own the server's files; null when they stay as they are
 */
record ServerUser(List<String> prefix, @Nullable Owner owner) {

  /** Numbers of a user and a group. */
  record Owner(int user, int group) {}

  ServerUser {
    prefix = List.copyOf(prefix);
  }

  /**
   * Finds the user for a server whose files lie in a folder; an existing folder keeps its owner.
   *
   * @param program a program that the user must be able to run
   * @param folder the server's folder; its parent must exist
   */
  static ServerUser choose(Path program, Path folder) throws IOException {
    int current = userOf(Path.of("/proc/self"));
    if (current != 0) {
      if (Files.exists(folder) && userOf(folder) != current) {
        throw new CodedException(DatabaseError.FOLDER_OF_OTHER_USER, folder.toString());
      }
      return new ServerUser(List.of(), null);
    }
    for (ServerUser candidate : candidates(folder)) {
      if (candidate.reaches(program, folder.resolve("..").normalize())) {
        return candidate;
      }
    }
    throw new CodedException(DatabaseError.ROOT_NOT_DROPPED, folder.toString());
  }

  /** Hands a file of ours to this user. */
  void own(Path path) throws IOException {
    if (owner != null) {
      Files.setAttribute(path, "unix:uid", owner.user(), LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", owner.group(), LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** The command as this user runs it. */
  List<String> command(List<String> words) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(words);
    return command;
  }

  private static List<ServerUser> candidates(Path folder) throws IOException {
    ServerUser namespace = new ServerUser(List.of("unshare", "--user"), null);
    if (Files.exists(folder)) {
      int user = userOf(folder);
      int group = (Integer) Files.getAttribute(folder, "unix:gid");
      return List.of(user == 0 ? namespace : dropTo(new Owner(user, group)));
    }
    List<ServerUser> candidates = new ArrayList<>();
    for (String name : List.of("postgres", "nobody")) {
      for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
        String[] fields = line.split(":", -1);
        if (fields.length > 3 && fields[0].equals(name)) {
          candidates.add(
              dropTo(new Owner(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]))));
        }
      }
    }
    candidates.add(namespace);
    return candidates;
  }

  private static ServerUser dropTo(Owner owner) {
    return new ServerUser(
        List.of(
            "setpriv",
            "--reuid=" + owner.user(),
            "--regid=" + owner.group(),
            "--clear-groups",
            "--no-new-privs"),
        owner);
  }

  private boolean reaches(Path program, Path parent) throws IOException {
    return succeeds(List.of(program.toString(), "--version"))
        && succeeds(List.of("test", "-x", parent.toString()));
  }

  private boolean succeeds(List<String> words) throws IOException {
    try {
      return new ProcessBuilder(command(words))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while trying " + prefix, e);
    }
  }

  private static int userOf(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }
}
