package vn.thongmach.alarm.silence;

import java.util.List;

/** Silences began or ended; published after the change is committed. */
public record SilencesChanged(List<Silence> silences) {

  public SilencesChanged {
    silences = List.copyOf(silences);
  }
}
