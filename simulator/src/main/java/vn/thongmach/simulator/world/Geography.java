package vn.thongmach.simulator.world;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Where the operator works: the 34 provinces since 2025-07-01, the towns its trunk lines pass, and
 * the places of its stations. Provinces, towns and names of communes are real; where in a province
 * a station stands is invented. Coordinates in degrees, WGS 84.
 */
public record Geography(List<Province> provinces, List<Town> towns, List<Place> places) {

  /** A province; {@code before2025} are the provinces merged into it. */
  public record Province(String code, String name, String fullName, List<String> before2025) {}

  /** Which trunk line passes a town. */
  public enum Line {
    COAST,
    WEST,
    BRANCH
  }

  public record Town(String name, String province, double latitude, double longitude, Line line) {
    double kilometresTo(Town other) {
      return kilometres(latitude, longitude, other.latitude, other.longitude);
    }
  }

  public record Place(String province, String name, double latitude, double longitude) {}

  public static Geography read() {
    return new Geography(
        rows(
            "provinces",
            row ->
                new Province(
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("fullName"),
                    List.of(row.getField("before2025").split("\\|", -1)))),
        rows(
            "towns",
            row ->
                new Town(
                    row.getField("name"),
                    row.getField("province"),
                    number(row, "latitude"),
                    number(row, "longitude"),
                    Line.valueOf(row.getField("line")))),
        rows(
            "places",
            row ->
                new Place(
                    row.getField("province"),
                    row.getField("name"),
                    number(row, "latitude"),
                    number(row, "longitude"))));
  }

  /** Length of the great circle between two points, on a sphere of 6,371 km. */
  static double kilometres(double latitude, double longitude, double latitude2, double longitude2) {
    double a = Math.toRadians(latitude);
    double b = Math.toRadians(latitude2);
    double h =
        haversine(b - a)
            + Math.cos(a) * Math.cos(b) * haversine(Math.toRadians(longitude2 - longitude));
    return 2 * 6_371 * Math.asin(Math.sqrt(h));
  }

  private static double haversine(double angle) {
    double sine = Math.sin(angle / 2);
    return sine * sine;
  }

  private static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }

  private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> reading) {
    String resource = "/world/" + file + ".csv";
    InputStream stream =
        Objects.requireNonNull(Geography.class.getResourceAsStream(resource), resource);
    List<T> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader.forEach(row -> rows.add(reading.apply(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return List.copyOf(rows);
  }
}
