package vn.thongmach.inventory.model;

import java.util.Arrays;

/** SHA-256 of what is told of an object. Immutable. */
public final class ContentHash {

  private final byte[] value;

  public ContentHash(byte[] value) {
    this.value = value.clone();
  }

  public byte[] bytes() {
    return value.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContentHash hash && Arrays.equals(value, hash.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }
}
