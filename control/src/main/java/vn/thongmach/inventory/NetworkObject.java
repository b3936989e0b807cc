package vn.thongmach.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * One thing of the network. Its id is given once, when a file first names it, and stays.
 *
 * @param type a free word: {@code Site}, {@code Node}, {@code Link} and whatever a file names
 * @param name what people call it; its id in the file where the file gives no name
 * @param sourceName the name under which its source reports it, without the {@code ves:} of the
 *     alias
 * @param source who imported it
 * @param aliases all names that hit it now, the one of {@code sourceName} first
 * @param location null where neither it nor its file knows
 * @param ownerUnit unit that owns it; null = readable by everybody
 * @param observedFrom the import that first named it; nothing is known of it before
 * @param origin what its figures count as at best: {@code SIMULATED} where its source is a
 *     simulator
 * @param absentSince since which import its source's files no longer name it; null while they do
 */
public record NetworkObject(
    UUID id,
    String type,
    String name,
    String sourceName,
    String source,
    List<String> aliases,
    @Nullable Location location,
    @Nullable UUID ownerUnit,
    Instant observedFrom,
    Origin origin,
    @Nullable Instant absentSince) {

  public NetworkObject {
    aliases = List.copyOf(aliases);
  }
}
