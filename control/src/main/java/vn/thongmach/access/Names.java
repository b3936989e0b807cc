package vn.thongmach.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.thongmach.kernel.CodedException;

/** Names of users and tokens. */
final class Names {

  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]{1,64}");

  private Names() {}

  /** In NFC, otherwise as given. */
  static String checked(String name) {
    String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
    if (!isWellFormed(normal)) {
      throw new CodedException(AccessError.NAME_MALFORMED, shown(normal));
    }
    return normal;
  }

  static boolean isWellFormed(String name) {
    return FORM.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).matches();
  }

  /** The form in which users' names are stored and compared. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Cut to a length fit for answers and the audit trail. */
  static String shown(String name) {
    return name.length() <= 64 ? name : name.substring(0, 64) + "…";
  }
}
