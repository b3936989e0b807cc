package vn.thongmach.inventory.intake;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.NetworkAddress;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.inventory.Location;
import vn.thongmach.inventory.ObjectAlias;
import vn.thongmach.inventory.model.FileProblems;
import vn.thongmach.inventory.model.Position;

/** Limits and forms of the texts in inventory files. */
final class FileText {

  static final int LONGEST_ID = 200;
  static final int LONGEST_NAME = 500;
  static final int LONGEST_VALUE = 10_000;

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?");
  private static final Pattern CUSTOMERS = Pattern.compile("0|[1-9]\\d{0,8}");
  private static final Pattern SNMP_NAME =
      Pattern.compile("([0-9a-fA-F.:]{2,45})(/(?:0|[1-9]\\d{0,9}))?");
  private static final double LATITUDE_LIMIT = 90;
  private static final double LONGITUDE_LIMIT = 180;

  private FileText() {}

  /** An id in canonical form; a problem where it is too long or holds control characters. */
  static String id(String text, Position position, FileProblems problems) {
    return line(text, LONGEST_ID, position, problems);
  }

  /** A name in canonical form; a problem where it is too long or holds control characters. */
  static String name(String text, Position position, FileProblems problems) {
    return line(text, LONGEST_NAME, position, problems);
  }

  private static String line(String text, int longest, Position position, FileProblems problems) {
    if (text.length() > LONGEST_VALUE) {
      problems.add(position, InventoryError.VALUE_TOO_LONG, text, longest);
      return text.substring(0, longest);
    }
    String canonical = ObjectAlias.canonical(text);
    if (canonical.length() > longest) {
      problems.add(position, InventoryError.VALUE_TOO_LONG, canonical, longest);
    }
    if (!printable(canonical)) {
      String shown = canonical.replaceAll("\\p{Cntrl}", "\uFFFD");
      problems.add(position, InventoryError.VALUE_UNPRINTABLE, shown);
    }
    return canonical;
  }

  private static boolean printable(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
  }

  /** A location; null with a problem for each coordinate that is none. */
  static @Nullable Location location(
      String latitude,
      Position latitudeAt,
      String longitude,
      Position longitudeAt,
      FileProblems problems) {
    Double north = degrees(latitude, LATITUDE_LIMIT);
    Double east = degrees(longitude, LONGITUDE_LIMIT);
    if (north == null) {
      problems.add(latitudeAt, InventoryError.LATITUDE_MALFORMED, latitude);
    }
    if (east == null) {
      problems.add(longitudeAt, InventoryError.LONGITUDE_MALFORMED, longitude);
    }
    return north == null || east == null ? null : new Location(north, east);
  }

  /** An agent's address, perhaps with an ifIndex, in the form in which traps name it. */
  static @Nullable String snmpName(String text, Position position, FileProblems problems) {
    if (text.isEmpty()) {
      return null;
    }
    Matcher form = SNMP_NAME.matcher(text);
    if (form.matches()) {
      try {
        String address = NetworkAddress.text(InetAddress.ofLiteral(form.group(1)));
        return form.group(2) == null ? address : address + form.group(2);
      } catch (IllegalArgumentException e) {
        // told below, as any other text that is none
      }
    }
    problems.add(position, InventoryError.CSV_SNMP_MALFORMED, text);
    return null;
  }

  /** A number of customers as written; empty, with a problem where it is not empty, when none. */
  static String customers(String text, Position position, FileProblems problems) {
    String number = text.strip();
    if (number.isEmpty() || CUSTOMERS.matcher(number).matches()) {
      return number;
    }
    problems.add(position, InventoryError.CSV_CUSTOMERS_MALFORMED, text);
    return "";
  }

  private static @Nullable Double degrees(String text, double limit) {
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    double value = Double.parseDouble(text);
    return Math.abs(value) > limit ? null : value + 0.0;
  }
}
