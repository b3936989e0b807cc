package vn.thongmach.dataplane.correlation;

/**
 * One object failed by itself from then to then.
 *
 * @param number no other episode that is held for true at the same time has it
 * @param root the object that failed
 * @param start milliseconds since 1970
 * @param end likewise, or {@code Timeline.OPEN}
 */
record Episode(int number, int root, long start, long end) {}
