package vn.thongmach.meeting;

import java.util.List;
import vn.thongmach.access.Scope;

/** What is open around a body, for its agenda. */
public interface OpenMatters {

  /** Most of one kind. */
  int MOST = 30;

  /**
   * What whoever keeps the meeting reaches and the agenda does not have yet: tasks that earlier
   * meetings gave, tasks of the body and its people due within two weeks after the meeting,
   * obstacles on its desks, targets short of their plan, what inspections found and is not mended,
   * study that is due. Within each kind by due day.
   */
  List<OpenMatter> of(Scope scope, Meeting meeting);
}
