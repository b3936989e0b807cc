package vn.thongmach.evaluation;

import java.util.List;

/** Live scores were replaced; published after they are committed. */
public record ScoresChanged(List<LiveScore> scores) {

  public ScoresChanged {
    scores = List.copyOf(scores);
  }
}
