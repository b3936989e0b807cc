package vn.thongmach.dataplane.correlation;

import vn.thongmach.dataplane.topology.Topology;

/**
 * How often objects of a type fail, per object and millisecond. Before anything was learned, the
 * more an object stands on, the likelier it is that not it failed but one of those; and a Path,
 * which is only a name for a way through others, hardly fails by itself.
 */
final class FaultRates {

  private static final double ALARMS_OF_ONE_FAULT = 12;
  private static final double FEWEST = 5;
  private static final double LESS_PER_STEP = 0.6;
  private static final double LEAST = 0.05;

  private final Topology topology;
  private final double span;
  private final double[] base;
  private final double[] logRates;

  FaultRates(Topology topology, HeardAlarms heard) {
    this.topology = topology;
    span = NoiseRates.span(heard);
    double overall =
        Math.max(FEWEST, heard.size() / ALARMS_OF_ONE_FAULT)
            / (Math.max(1, topology.size()) * span);
    base = topology.order().depths(topology);
    for (int type = 0; type < base.length; type++) {
      base[type] = overall * Math.max(LEAST, Math.pow(LESS_PER_STEP, base[type]));
      if (topology.typeName(type).equals(Topology.PATH)) {
        base[type] *= LEAST;
      }
    }
    logRates = new double[topology.types()];
    learn(new double[topology.types()]);
  }

  /**
   * @param faults how many failures of each type are held for true
   */
  void learn(double[] faults) {
    for (int type = 0; type < logRates.length; type++) {
      logRates[type] =
          Math.log((faults[type] + 1) / (topology.typeSize(type) * span + 1 / base[type]));
    }
  }

  double log(int type) {
    return logRates[type];
  }
}
