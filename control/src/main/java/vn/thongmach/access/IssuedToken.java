package vn.thongmach.access;

/** A new token with its text, told this once. */
public record IssuedToken(String name, String token) {

  @Override
  public String toString() {
    return "IssuedToken[" + name + "]";
  }
}
