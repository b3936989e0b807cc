package vn.thongmach.overview.model;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thongmach.live.LiveFeed;
import vn.thongmach.notice.NoticeTold;

/** Has the screens of whoever was told something read their notices again. */
@Component
class TellingScreens {

  private final LiveFeed feed;

  TellingScreens(LiveFeed feed) {
    this.feed = feed;
  }

  @EventListener
  void told(NoticeTold told) {
    feed.publishTo(told.person(), "notice", told.notice(), Map.of("id", told.notice()));
  }
}
