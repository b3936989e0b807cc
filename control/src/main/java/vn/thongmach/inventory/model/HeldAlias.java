package vn.thongmach.inventory.model;

import java.util.UUID;

/**
 * An alias as it is held now.
 *
 * @param source the source of the object that holds it
 * @param natural true when it follows from the object's id in the files, false for a label
 */
public record HeldAlias(String alias, UUID object, String source, boolean natural) {}
