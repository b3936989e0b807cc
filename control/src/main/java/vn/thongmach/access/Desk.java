package vn.thongmach.access;

/** What a deputy may do for somebody absent. */
public enum Desk {
  /** Decide the obstacles that lie on their desk. */
  OBSTACLES,
  /** Answer, deliver and confirm the handovers that name them. */
  HANDOVERS
}
