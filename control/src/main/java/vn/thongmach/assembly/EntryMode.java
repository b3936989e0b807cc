package vn.thongmach.assembly;

/** How the posts enter the ballots of an election. */
public enum EntryMode {
  /** Every ballot with what is marked on it. */
  BALLOTS,
  /** Sums of each bundle of ballots, as counted by hand. */
  TALLIES
}
