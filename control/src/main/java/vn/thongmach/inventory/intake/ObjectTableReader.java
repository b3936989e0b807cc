package vn.thongmach.inventory.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.inventory.Location;
import vn.thongmach.inventory.ServedObjects;
import vn.thongmach.inventory.model.FileProblems;
import vn.thongmach.inventory.model.FileReference;
import vn.thongmach.inventory.model.InventoryFile;
import vn.thongmach.inventory.model.ObjectKey;
import vn.thongmach.inventory.model.Position;

/**
 * Reads the CSV table of objects: {@code type,id,parentType,parentId,aType,aId,zType,zId}, then
 * optionally {@code name,latitude,longitude}, then {@code snmp}, then {@code customers,province}.
 * An object may stand on several lines; each adds a parent or what earlier ones left empty. Every
 * value is text; nothing in it is evaluated.
 */
final class ObjectTableReader {

  private static final List<String> SHORT_HEADER =
      List.of("type", "id", "parentType", "parentId", "aType", "aId", "zType", "zId");
  private static final List<String> HEADER =
      List.of(
          "type",
          "id",
          "parentType",
          "parentId",
          "aType",
          "aId",
          "zType",
          "zId",
          "name",
          "latitude",
          "longitude",
          "snmp",
          "customers",
          "province");
  private static final List<List<String>> HEADERS =
      List.of(SHORT_HEADER, HEADER.subList(0, 11), HEADER.subList(0, 12), HEADER);
  private static final int TYPE = 0;
  private static final int PARENT = 2;
  private static final int A = 4;
  private static final int Z = 6;
  private static final int NAME = 8;
  private static final int LATITUDE = 9;
  private static final int LONGITUDE = 10;
  private static final int SNMP = 11;
  private static final int CUSTOMERS = 12;
  private static final int PROVINCE = 13;

  private static final int LONGEST_FIELD = 1 << 20;
  private static final Pattern TYPE_WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} _.-]{0,63}");
  private static final Pattern PARSER_LINE = Pattern.compile("line (\\d+)");

  private final FileProblems problems;
  private final ObjectTable table;
  private final Set<ObjectKey> misread = new HashSet<>();
  private int line = 1;
  private int width;

  private ObjectTableReader(FileProblems problems) {
    this.problems = problems;
    this.table = new ObjectTable(problems);
  }

  /** What the file tells; its problems are added to those collected. */
  static InventoryFile read(InputStream file, FileProblems problems) throws IOException {
    ObjectTableReader reader = new ObjectTableReader(problems);
    boolean whole = false;
    try (CsvReader<CsvRecord> records = records(new CheckedText(file, problems))) {
      whole = reader.readAll(records.iterator());
    } catch (CsvParseException e) {
      reader.addMalformed(e);
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
    return new InventoryFile(reader.table.objects(), reader.misread, whole, Map.of());
  }

  private static CsvReader<CsvRecord> records(CheckedText text) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(LONGEST_FIELD)
        .ofCsvRecord(text);
  }

  /** Reads to the end; false when it makes no sense to go on. */
  private boolean readAll(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      problems.add(new Position(1, 1), InventoryError.CSV_HEADER, String.join(",", SHORT_HEADER));
      return false;
    }
    CsvRecord header = records.next();
    line = (int) header.getStartingLineNumber();
    width = header.getFieldCount();
    if (!HEADERS.contains(header.getFields())) {
      addWrongHeader(header.getFields());
      return false;
    }
    while (records.hasNext()) {
      CsvRecord row = records.next();
      line = (int) row.getStartingLineNumber();
      readRow(row);
      if (table.size() > InventoryFile.MOST_OBJECTS) {
        problems.add(at(TYPE), InventoryError.TOO_MANY_OBJECTS, InventoryFile.MOST_OBJECTS);
        return false;
      }
    }
    return true;
  }

  private void addWrongHeader(List<String> found) {
    int column = 0;
    while (column < found.size()
        && column < HEADER.size()
        && found.get(column).equals(HEADER.get(column))) {
      column++;
    }
    problems.add(at(column), InventoryError.CSV_HEADER, String.join(",", SHORT_HEADER));
  }

  private void addMalformed(CsvParseException e) {
    String words = Objects.requireNonNullElse(e.getMessage(), "");
    Matcher place = PARSER_LINE.matcher(words);
    int at = place.find() ? Integer.parseInt(place.group(1)) : line + 1;
    Throwable cause = e.getCause();
    String reason = cause == null ? words : Objects.requireNonNullElse(cause.getMessage(), words);
    problems.add(new Position(at, 1), InventoryError.CSV_MALFORMED, reason);
  }

  private void readRow(CsvRecord row) {
    if (row.getFieldCount() != width) {
      problems.add(
          at(Math.min(row.getFieldCount(), width)),
          InventoryError.CSV_FIELDS,
          width,
          row.getFieldCount());
      if (row.getFieldCount() > TYPE + 1) {
        ObjectKey key = key(row, TYPE, new FileProblems());
        if (key != null) {
          misread.add(key);
        }
      }
      return;
    }
    ObjectKey key = key(row, TYPE, problems);
    if (key == null) {
      if (row.getField(TYPE).isBlank() && row.getField(TYPE + 1).isBlank()) {
        addMissing(TYPE);
      }
      return;
    }
    table.add(key, at(TYPE), reference(row, PARENT), ends(row));
    if (width > NAME) {
      String name = FileText.name(row.getField(NAME), at(NAME), problems);
      table.name(key, name, at(NAME));
      table.location(key, location(row), at(LATITUDE));
    }
    if (width > SNMP) {
      table.snmpName(
          key, FileText.snmpName(row.getField(SNMP).strip(), at(SNMP), problems), at(SNMP));
    }
    if (width > CUSTOMERS) {
      String customers = FileText.customers(row.getField(CUSTOMERS), at(CUSTOMERS), problems);
      table.attribute(key, ServedObjects.CUSTOMERS, customers, at(CUSTOMERS));
      String province = FileText.name(row.getField(PROVINCE), at(PROVINCE), problems);
      table.attribute(key, ServedObjects.PROVINCE, province, at(PROVINCE));
    }
  }

  private List<FileReference> ends(CsvRecord row) {
    FileReference a = reference(row, A);
    FileReference z = reference(row, Z);
    if (a == null) {
      if (z != null) {
        addMissing(A);
      }
      return List.of();
    }
    return z == null ? List.of(a) : List.of(a, z);
  }

  private @Nullable FileReference reference(CsvRecord row, int column) {
    ObjectKey key = key(row, column, problems);
    return key == null ? null : new FileReference(key, at(column));
  }

  /** The type and id in two fields; null where both are empty or one is unusable. */
  private @Nullable ObjectKey key(CsvRecord row, int column, FileProblems found) {
    String type = row.getField(column);
    String id = row.getField(column + 1);
    if (type.isBlank() && id.isBlank()) {
      return null;
    }
    if (type.isBlank() || id.isBlank()) {
      int missing = type.isBlank() ? column : column + 1;
      found.add(
          at(missing),
          column == TYPE
              ? InventoryError.CSV_VALUE_MISSING
              : InventoryError.CSV_REFERENCE_INCOMPLETE,
          HEADER.get(missing));
      return null;
    }
    String word = FileText.id(type, at(column), found);
    if (!TYPE_WORD.matcher(word).matches()) {
      found.add(at(column), InventoryError.CSV_TYPE_MALFORMED, word);
      return null;
    }
    return ObjectKey.written(word, FileText.id(id, at(column + 1), found));
  }

  private @Nullable Location location(CsvRecord row) {
    String latitude = row.getField(LATITUDE).strip();
    String longitude = row.getField(LONGITUDE).strip();
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return null;
    }
    if (latitude.isEmpty() || longitude.isEmpty()) {
      int missing = latitude.isEmpty() ? LATITUDE : LONGITUDE;
      problems.add(at(missing), InventoryError.CSV_LOCATION_INCOMPLETE, HEADER.get(missing));
      return null;
    }
    return FileText.location(latitude, at(LATITUDE), longitude, at(LONGITUDE), problems);
  }

  private void addMissing(int column) {
    problems.add(at(column), InventoryError.CSV_VALUE_MISSING, HEADER.get(column));
  }

  private Position at(int column) {
    return new Position(line, column + 1);
  }
}
