package vn.thongmach.dataplane.correlation;

/**
 * One object failed by itself from then to then.
 *
 * @param number given once; no other episode gets it
 * @param root the object that failed
 * @param start milliseconds since 1970
 * @param end likewise, or {@code Timeline.OPEN}
 */
record Episode(int number, int root, long start, long end) {}
