package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.command.files.TallyFiles;
import vn.thongmach.regulation.ShippedRules;

/**
 * Whatever congress is held and whatever is written on its ballots: what the screen shows, what the
 * command on files comes to and what the independent program recounts are the same, and the base is
 * the one this test reads out of the regulation by itself.
 */
class CountedThreeWaysModuleTests extends CongressWebTest {

  private static final List<String> MEMBERS =
      List.of("ABSENT", "ABSENT_FOR_NOW", "ELSEWHERE", "EXEMPT", "SUSPENDED", "ABSENT_EXCUSED");
  private static final List<String> DELEGATES =
      List.of("ABSENT_FOR_NOW", "ABSENT", "ABSENT_EXCUSED", "SUSPENDED", "REJECTED");
  private static final int PEOPLE = 10;

  @TempDir Path folder;

  /**
   * @param stoodIn place of whom the last one called stands in for; -1 for nobody
   */
  private record Drawn(List<String> people, List<String> standings, int stoodIn) {}

  /** Three tellers and one who presides attend; the others as it falls out, or all if even. */
  private Drawn congress(Random random, boolean members, boolean even, String congress)
      throws Exception {
    List<String> people = new ArrayList<>();
    List<String> standings = new ArrayList<>();
    List<Boolean> conveners = new ArrayList<>();
    for (int at = 0; at < PEOPLE; at++) {
      List<String> all = members ? MEMBERS : DELEGATES;
      people.add(person("Người " + at));
      standings.add(
          even || at < 4 || at == PEOPLE - 1 || random.nextInt(3) > 0
              ? "ATTENDING"
              : all.get(random.nextInt(all.size())));
      conveners.add(!members && at < PEOPLE - 1 && random.nextInt(3) == 0);
    }
    StringBuilder called = new StringBuilder();
    for (int at = 0; at < PEOPLE; at++) {
      called.append(
          "%s{'person':'%s','unit':'%s','convener':%s,'alternate':%s}"
              .formatted(
                  at == 0 ? "" : ",",
                  people.get(at),
                  body,
                  conveners.get(at),
                  !members && at == PEOPLE - 1));
    }
    putAs(200, office, congress + "/participants", "{'participants':[" + called + "]}");
    int stoodIn = -1;
    for (int at = 0; at < PEOPLE; at++) {
      String standing = standings.get(at);
      boolean replaced =
          !members
              && stoodIn < 0
              && !conveners.get(at)
              && standing.startsWith("ABSENT")
              && !standing.equals("ABSENT_FOR_NOW");
      if (!standing.equals("ATTENDING")) {
        posted(
            200,
            office,
            congress + "/participants/" + people.get(at) + "/standing",
            "{'standing':'%s','day':'%s','reason':'Lý do'%s}"
                .formatted(
                    standing, today, replaced ? ",'alternate':'" + people.getLast() + "'" : ""));
        stoodIn = replaced ? at : stoodIn;
      }
    }
    putAs(
        200,
        office,
        congress + "/officers",
        "{'officers':[%s,%s,%s,%s]}"
            .formatted(
                officer("TELLERS", people.get(0), true),
                officer("TELLERS", people.get(1), false),
                officer("TELLERS", people.get(2), false),
                officer("PRESIDIUM", people.get(3), true)));
    posted(200, office, congress + "/state", "{'state':'SITTING'}");
    return new Drawn(people, standings, stoodIn);
  }

  /** As the regulation has it, read here once more. */
  private static int base(boolean members, Drawn drawn) {
    int base = 0;
    for (int at = 0; at < (members ? PEOPLE : PEOPLE - 1); at++) {
      String standing = drawn.standings().get(at);
      boolean counts =
          standing.equals("ATTENDING")
              || standing.equals("ABSENT_FOR_NOW")
              || members && standing.equals("ABSENT")
              || at == drawn.stoodIn();
      base += counts ? 1 : 0;
    }
    return base;
  }

  private static String ballots(
      Random random, boolean even, int papers, int names, int seats, boolean strike) {
    StringBuilder csv = new StringBuilder("ballot,genuine,marks,extraNames,signed\n");
    // Few ways to mark a ballot, so that many are equal; even ones end in a tie.
    int ways = even ? names : 1 + random.nextInt(3);
    for (int ballot = 1; ballot <= papers; ballot++) {
      Map<String, String> marks = new HashMap<>();
      for (int name = 1; name <= names; name++) {
        boolean chosen = (name + ballot % ways) % names < seats;
        int odd = even ? 7 : random.nextInt(8);
        if (strike) {
          marks.put("c" + name, chosen == (odd > 0) ? "kept" : "struck");
        } else {
          marks.put(
              "c" + name,
              switch (odd) {
                case 0 -> "both";
                case 1 -> "none";
                case 2, 3 -> "disagree";
                default -> "agree";
              });
        }
      }
      csv.append(
          "%d,%d,%s,%d,%d\n"
              .formatted(
                  ballot,
                  !even && random.nextInt(15) == 0 ? 0 : 1,
                  marks.entrySet().stream().map(Object::toString).collect(Collectors.joining(";")),
                  !even && random.nextInt(15) == 0 ? 1 : 0,
                  !even && random.nextInt(15) == 0 ? 1 : 0));
    }
    return csv.toString();
  }

  private JsonNode elected(
      Random random, boolean even, String congress, Drawn drawn, boolean strike) throws Exception {
    int names = even ? 4 : strike ? 2 + random.nextInt(4) : 1 + random.nextInt(4);
    int seats = strike ? names - 1 : names;
    String election =
        ELECTIONS
            + posted(
                    201,
                    office,
                    congress + "/elections",
                    "{'office':'DELEGATION','mandate':'Đại biểu','seats':%d,'day':'%s'}"
                        .formatted(seats, today))
                .at("/election/id")
                .asString();
    for (int at = 0; at < names; at++) {
      nominate(election, drawn.people().get(4 + at), "CONVENERS", "");
    }
    posted(200, office, election + "/list", "{}");
    var teller = as(Role.WORKER, drawn.people().get(0));
    int attending = read(200, office, congress).at("/attending").asInt();
    posted(201, teller, election + "/batches", "{'issued':%d}".formatted(attending));
    int papers = even ? attending : attending - random.nextInt(2);
    posted(
        200,
        teller,
        election + "/reconciliation",
        "{'returned':%d,'posts':['%s','%s']}"
            .formatted(papers, drawn.people().get(1), drawn.people().get(2)));
    String csv = ballots(random, even, papers, names, seats, strike);
    for (int at : List.of(1, 2)) {
      var post = as(Role.WORKER, drawn.people().get(at));
      uploaded(200, post, election, csv);
      posted(200, post, election + "/entries/closing", "{}");
    }
    JsonNode outcome = posted(200, teller, election + "/count", "{}").path("outcome");
    for (String name : List.of("election.json", "ballots.csv", "result.json")) {
      var file =
          mvc.perform(get(election + "/files/" + name).with(teller)).andReturn().getResponse();
      Files.write(folder.resolve(name), file.getContentAsByteArray());
    }
    return outcome;
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void comeToTheSameForAnyCongressAndAnyBallots() throws Exception {
    int ties = 0;
    int unfilled = 0;
    int invalid = 0;
    int excluded = 0;
    ShippedRules shipped = ShippedRules.electionsAndGrading();
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      boolean members = seed % 3 == 0;
      String congress =
          CONGRESSES
              + "/"
              + posted(
                      201,
                      office,
                      CONGRESSES,
                      draft(body).replace("DELEGATES", members ? "ALL_MEMBERS" : "DELEGATES"))
                  .at("/congress/id")
                  .asString();
      Drawn drawn = congress(random, members, seed == 0, congress);
      for (boolean strike : new boolean[] {true, false}) {
        JsonNode outcome = elected(random, seed == 0, congress, drawn, strike);
        Tally tally =
            TallyFiles.count(
                folder.resolve("election.json"),
                folder.resolve("ballots.csv"),
                folder.resolve("again.json"),
                day -> ElectionRules.of(code -> shipped.on(code, day)));
        String why = "seed " + seed + ", strike " + strike;
        assertThat(Files.readString(folder.resolve("again.json"), StandardCharsets.UTF_8))
            .as(why)
            .isEqualTo(Files.readString(folder.resolve("result.json"), StandardCharsets.UTF_8));
        assertThat(RecountProgram.says(folder, "ballots.csv")).as(why).isEqualTo("agrees");
        assertThat(outcome.path("base").asInt()).as(why).isEqualTo(base(members, drawn));
        assertThat(outcome.path("base").asInt()).as(why).isEqualTo(tally.base());
        assertThat(outcome.path("needed").asInt()).as(why).isEqualTo(tally.needed());
        assertThat(outcome.path("valid").asInt()).as(why).isEqualTo(tally.valid());
        assertThat(texts(outcome.path("elected"))).as(why).isEqualTo(tally.elected());
        assertThat(texts(outcome.path("tied"))).as(why).isEqualTo(tally.tied());
        assertThat(outcome.path("unfilled").asInt()).as(why).isEqualTo(tally.unfilled());
        assertThat(each(outcome.path("votes"), "votesFor"))
            .as(why)
            .isEqualTo(tally.votes().stream().map(one -> String.valueOf(one.votesFor())).toList());
        ties += tally.tied().size();
        unfilled += tally.unfilled();
        invalid += tally.returned() - tally.valid();
        excluded += outcome.path("excluded").asInt();
      }
    }
    assertThat(List.of(ties, unfilled, invalid, excluded))
        .as("what was drawn has ties, seats left, invalid ballots and people excluded")
        .allMatch(number -> number > 0);
  }
}
