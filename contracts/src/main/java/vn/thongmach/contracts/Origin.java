package vn.thongmach.contracts;

/**
 * Where a value or an event comes from. Declared from weakest to strongest: a figure made of
 * several takes the weakest. Belongs to the registered sender, never to the message.
 */
public enum Origin {
  /** Made by a simulator, an inference or a forecast. */
  SIMULATED,
  /** Said by a person or a report. */
  REPORTED,
  /** Came from the network itself. */
  MEASURED;

  /** The weaker of two origins. */
  public static Origin weakest(Origin one, Origin other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
