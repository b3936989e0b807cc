package vn.thongmach.ledger;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongmach.kernel.AppendOnlyTable;

/**
 * All append-only tables in the order of their names, which is their order within a batch.
 *
 * @param inOrder the tables
 */
@Component
record Tables(List<AppendOnlyTable> inOrder) {

  Tables {
    inOrder = inOrder.stream().sorted(Comparator.comparing(AppendOnlyTable::name)).toList();
  }
}
