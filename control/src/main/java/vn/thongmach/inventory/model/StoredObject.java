package vn.thongmach.inventory.model;

import java.util.List;
import java.util.UUID;

/** What an import needs to know of an object that its source named before. */
public record StoredObject(
    UUID id,
    ObjectKey key,
    String sourceName,
    ContentHash content,
    boolean absent,
    List<ObjectKey> parents) {}
