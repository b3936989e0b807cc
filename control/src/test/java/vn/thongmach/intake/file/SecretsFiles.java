package vn.thongmach.intake.file;

import java.nio.file.Path;

/** Files of secrets for tests. */
public final class SecretsFiles {

  private SecretsFiles() {}

  public static SecretsFile in(Path data) {
    return new SecretsFile(data);
  }
}
