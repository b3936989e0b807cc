package vn.thongmach.access;

/** A user's new password, told this once. */
public record NewPassword(String name, String password) {

  @Override
  public String toString() {
    return "NewPassword[" + name + "]";
  }
}
