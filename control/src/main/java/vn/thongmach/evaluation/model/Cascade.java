package vn.thongmach.evaluation.model;

import java.util.List;
import vn.thongmach.target.Target;

/** Which target is a part of which, at one moment. */
interface Cascade {

  /** The parts of a target, by code. */
  List<Target> children(Target target);

  /** The targets that a target is a part of, nearest first. */
  List<Target> above(Target target);
}
