package vn.thongmach.evaluation.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Scores;
import vn.thongmach.evaluation.ScoresChanged;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.live.LiveFeed;

/** Sends replaced scores to the screens, in the form of the target list. */
@Component
class ScoreFeed {

  private static final String TOPIC = "score";
  private static final Scope SCOPE = Scope.system("score feed");
  private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.INTEGRATION));

  private final Scores scores;
  private final LiveFeed feed;

  ScoreFeed(@Lazy Scores scores, LiveFeed feed) {
    this.scores = scores;
    this.feed = feed;
  }

  @EventListener
  void on(ScoresChanged changed) {
    List<TargetItem> items = scores.items(SCOPE, changed.scores());
    for (TargetItem item : items) {
      feed.publish(TOPIC, item.code() + " " + item.period(), item.ownerUnit().id(), READERS, item);
    }
  }
}
