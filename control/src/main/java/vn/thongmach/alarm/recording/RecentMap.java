package vn.thongmach.alarm.recording;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the entries used last, at most so many. One thread. */
final class RecentMap<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;
  private static final float LOAD = 0.75f;

  private final int most;

  RecentMap(int most) {
    super(16, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
