package vn.thongmach.simulator.storm;

import java.util.Map;

/**
 * How a network is built and how its faults show. Styles differ in everything that a method could
 * come to rely on.
 *
 * @param hours length of the storm
 * @param faults how many
 * @param cards whether ports stand in cards or in the equipment
 * @param spanEnds whether a span names the places at its ends
 * @param linksPerSpan most links on one span
 * @param services how many for each place
 * @param accessPerSite access nodes for each place
 * @param cellsPerAccess cells of each access node
 * @param batteryMinutes how long equipment runs without its supply; 0 = no battery
 * @param rootReports chance that what failed says so
 * @param dependentReports chance that what fell says so
 * @param witnessReports chance that a port at a lost link says so
 * @param linksReport whether links have alarms of their own
 * @param delaySeconds scale of all delays
 * @param lateShare share of reports that are minutes late
 * @param loss share of lines that are lost
 * @param duplicates share of lines that come twice
 * @param noise noise alarms as a share of the others
 * @param flaps share of faults that come and go
 * @param clears whether CLEARs are sent at all
 * @param words other names for the types
 */
public record StormStyle(
    String name,
    double hours,
    int faults,
    boolean cards,
    boolean spanEnds,
    int linksPerSpan,
    double services,
    int accessPerSite,
    int cellsPerAccess,
    double batteryMinutes,
    double rootReports,
    double dependentReports,
    double witnessReports,
    boolean linksReport,
    double delaySeconds,
    double lateShare,
    double loss,
    double duplicates,
    double noise,
    double flaps,
    boolean clears,
    Map<String, String> words) {

  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("Site", "Nha_tram"),
          Map.entry("Power", "Nguon"),
          Map.entry("Equipment", "NE"),
          Map.entry("Card", "Blade"),
          Map.entry("Port", "IF"),
          Map.entry("Span", "Cap_quang"),
          Map.entry("Link", "OTS"),
          Map.entry("Service", "L2VPN"),
          Map.entry("AccessNode", "eNodeB"),
          Map.entry("Cell", "Sector"));

  public static StormStyle plain() {
    return new StormStyle(
        "plain", 8, 60, true, true, 2, 3, 3, 3, 20, 0.8, 0.85, 0.75, true, 6, 0.03, 0.1, 0.05, 0.15,
        0.12, true, Map.of());
  }

  /** Dense and short, slow reports, no cards, other type names. */
  public static StormStyle dense() {
    return new StormStyle(
        "dense",
        2.5,
        45,
        false,
        false,
        3,
        5,
        2,
        4,
        0,
        0.7,
        0.7,
        0.6,
        true,
        20,
        0.06,
        0.1,
        0.1,
        0.2,
        0.15,
        true,
        OTHER_WORDS);
  }

  /** Links are mute: only ports, services and what hangs below say anything. */
  public static StormStyle mute() {
    return new StormStyle(
        "mute",
        12,
        70,
        true,
        false,
        1,
        4,
        4,
        2,
        45,
        0.6,
        0.6,
        0.85,
        false,
        12,
        0.04,
        0.1,
        0.05,
        0.25,
        0.1,
        true,
        OTHER_WORDS);
  }

  /** Large footprints, few reports of each. */
  public static StormStyle sparse() {
    return new StormStyle(
        "sparse", 24, 90, true, true, 4, 6, 5, 6, 10, 0.9, 0.4, 0.5, true, 30, 0.05, 0.15, 0.02,
        0.1, 0.2, true, Map.of());
  }

  public StormStyle withoutClears() {
    return new StormStyle(
        name + "-noclear",
        hours,
        faults,
        cards,
        spanEnds,
        linksPerSpan,
        services,
        accessPerSite,
        cellsPerAccess,
        batteryMinutes,
        rootReports,
        dependentReports,
        witnessReports,
        linksReport,
        delaySeconds,
        lateShare,
        loss,
        duplicates,
        noise,
        flaps,
        false,
        words);
  }
}
