package vn.thongmach.simulator.world;

/** Everything the sample is made of; the same seed gives the same world. */
public record World(Geography geography, Organisation organisation, Network network) {

  public static World of(long seed) {
    Geography geography = Geography.read();
    Chance chance = new Chance(seed);
    return new World(geography, Organisation.of(geography, chance.split()), Network.of(geography));
  }
}
