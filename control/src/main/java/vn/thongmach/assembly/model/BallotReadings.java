package vn.thongmach.assembly.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.BallotForm;
import vn.thongmach.assembly.BallotReading;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.ElectionDraft.ReadingDraft;
import vn.thongmach.assembly.Mark;
import vn.thongmach.kernel.Problems;

/** Checks what somebody reads on a ballot against its list and its form. */
@Component
class BallotReadings {

  private static final int MOST_EXTRA = 1000;

  /** Problems are told of {@code field} and below it. */
  BallotReading checked(
      Problems problems, String field, File file, @Nullable ReadingDraft written) {
    ReadingDraft draft = written == null ? new ReadingDraft(null, null, null, null, null) : written;
    BallotForm form = Problems.given(file.of().form());
    Map<String, Mark> marks = new LinkedHashMap<>();
    file.listed().forEach(one -> marks.put(one.ballotId(), form.unmarked()));
    Map<String, @Nullable Mark> given = draft.marks() == null ? Map.of() : draft.marks();
    given.forEach(
        (id, mark) -> {
          if (!marks.containsKey(id) || mark == null || !form.marks().contains(mark)) {
            problems.add(
                field + "marks", AssemblyError.MARK_UNFIT, id, mark == null ? "–" : mark.word());
          } else {
            marks.put(id, mark);
          }
        });
    int extra = draft.extraNames() == null ? 0 : draft.extraNames();
    if (extra < 0 || extra > MOST_EXTRA) {
      problems.add(field + "extraNames", AssemblyError.NUMBER_OUTSIDE, extra, 0, MOST_EXTRA);
    }
    return new BallotReading(
        marks,
        extra,
        Boolean.TRUE.equals(draft.signed()),
        !Boolean.FALSE.equals(draft.genuine()),
        Boolean.TRUE.equals(draft.doubtful()));
  }
}
