package vn.thongmach.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/**
 * Who may decide about a task and accept its product: somebody with a mandate to head its unit or
 * one above, other than whoever does it.
 *
 * @param post as the mandate words it
 * @param unit the unit they head
 * @param since first day of the mandate
 * @param gave whether it was they who gave the task
 */
public record Authority(
    PersonName person, String post, @Nullable UnitName unit, LocalDate since, boolean gave) {}
