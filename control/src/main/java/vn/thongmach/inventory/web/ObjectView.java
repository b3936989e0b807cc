package vn.thongmach.inventory.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.inventory.Location;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.inventory.ObjectDetail;
import vn.thongmach.inventory.ObjectReference;

/** One object as its page shows it. */
record ObjectView(
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
    @Nullable Instant absentSince,
    List<ObjectReference> parents,
    List<ObjectReference> children,
    long childCount,
    List<ObjectDetail.End> ends,
    List<ObjectDetail.LinkedObject> links,
    long linkCount,
    Map<String, String> attributes) {

  static ObjectView of(ObjectDetail detail) {
    NetworkObject object = detail.object();
    return new ObjectView(
        object.id(),
        object.type(),
        object.name(),
        object.sourceName(),
        object.source(),
        object.aliases(),
        object.location(),
        object.ownerUnit(),
        object.observedFrom(),
        object.origin(),
        object.absentSince(),
        detail.parents(),
        detail.children(),
        detail.childCount(),
        detail.ends(),
        detail.links(),
        detail.linkCount(),
        detail.attributes());
  }
}
