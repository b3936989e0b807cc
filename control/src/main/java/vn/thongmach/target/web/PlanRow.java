package vn.thongmach.target.web;

import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.target.PartsPromise;
import vn.thongmach.target.Target;

/**
 * A target with all its plans, as a table of plans shows it.
 *
 * @param unitOfMeasure unit of its figures
 * @param promise what its parts promise together for the year; null without parts
 * @param maySet whether the reader stands above its unit and so may set it
 * @param proposed whether a change of it is being negotiated
 */
record PlanRow(
    Target target,
    @Nullable UnitName owner,
    @Nullable PersonName headPerson,
    String unitOfMeasure,
    @Nullable PartsPromise promise,
    boolean maySet,
    boolean proposed) {}
