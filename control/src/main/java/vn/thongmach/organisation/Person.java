package vn.thongmach.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person; sorted by given, middle, then family name, as Vietnamese people are. */
public record Person(
    UUID id,
    @Nullable String code,
    String familyName,
    @Nullable String middleName,
    String givenName) {

  /** Family, middle, given: the order in which the name is written. */
  public String fullName() {
    return middleName == null
        ? familyName + " " + givenName
        : familyName + " " + middleName + " " + givenName;
  }
}
