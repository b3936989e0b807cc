package vn.thongmach.inventory.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thongmach.inventory.Location;
import vn.thongmach.kernel.RowHash;

/**
 * One object as a file tells it; texts are canonical.
 *
 * @param localName its name within the source, the part of its natural alias after {@code ves:S/}
 * @param label the name that may become an alias of its own; null where it has none
 * @param snmpName the address, and interface, under which SNMP knows it; null where it has none
 * @param name what people call it, never empty
 * @param attributes what else the file tells
 * @param parents what it stands in, is fed by or rides on
 * @param ends its ends, the a end first
 * @param position where the file names it first
 */
public record FileObject(
    ObjectKey key,
    String localName,
    @Nullable String label,
    @Nullable String snmpName,
    String name,
    @Nullable Location location,
    Map<String, String> attributes,
    List<FileReference> parents,
    List<FileReference> ends,
    Position position) {

  /** An object that SNMP does not know. */
  public FileObject(
      ObjectKey key,
      String localName,
      @Nullable String label,
      String name,
      @Nullable Location location,
      Map<String, String> attributes,
      List<FileReference> parents,
      List<FileReference> ends,
      Position position) {
    this(key, localName, label, null, name, location, attributes, parents, ends, position);
  }

  /**
   * Equal for two tellings exactly when they tell the same of the object; aliases are not part of
   * it.
   */
  public ContentHash contentHash() {
    RowHash hash = RowHash.of("network_object").text(name);
    hash.number(location == null ? 0 : 1);
    if (location != null) {
      hash.number(Double.doubleToLongBits(location.latitude()));
      hash.number(Double.doubleToLongBits(location.longitude()));
    }
    hash.number(attributes.size());
    new TreeMap<>(attributes).forEach((attribute, value) -> hash.text(attribute).text(value));
    hash(hash, parents);
    hash(hash, ends);
    return new ContentHash(hash.finish());
  }

  private static void hash(RowHash hash, List<FileReference> references) {
    hash.number(references.size());
    for (FileReference reference : references) {
      hash.text(reference.key().type()).text(reference.key().id());
    }
  }
}
