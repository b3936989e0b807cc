package vn.thongmach.simulator.load;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.thongmach.simulator.live.Fault;
import vn.thongmach.simulator.live.Sending;
import vn.thongmach.simulator.world.Chance;
import vn.thongmach.simulator.world.Organisation;
import vn.thongmach.simulator.world.World;

/** Fills an empty product with the sample, in the order in which things name each other. */
public final class Preparation {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Api administrator;
  private final Api events;
  private final Progress progress;

  /**
   * @param administrator reaches all units
   * @param events of the simulated network; its origin marks all that network has and tells
   */
  public Preparation(Api administrator, Api events, Progress progress) {
    this.administrator = administrator;
    this.events = events;
    this.progress = progress;
  }

  /**
   * Hands everything in.
   *
   * @param history what was heard of the network up to now
   * @param from since when the network has been watched
   * @param now what clears later is still open
   * @param recorded topology of the recorded network
   * @return a line for each account that was made: name, password, role and whose it is
   * @throws Api.RefusedException where the product refuses something; what was handed in stays
   */
  public List<String> run(
      World world, List<Fault> history, Instant from, Instant now, Path recorded) {
    Ids ids = new Ids();
    Organisation organisation = world.organisation();
    JsonNode intent = Intent.read();
    OrganisationLoad people = new OrganisationLoad(administrator, ids);
    progress.step("units", organisation.units().size());
    people.units(organisation.units());
    progress.step("people", organisation.people().size());
    people.people(organisation.people());
    progress.step("mandates", organisation.mandates().size());
    people.mandates(organisation);
    progress.step("network", 1 + world.network().provinces().size());
    new NetworkLoad(events, ids, from).load(world.network());
    progress.step("documents", intent.get("documents").size());
    new DirectiveLoad(administrator, ids).load(intent.get("documents"));
    Heads heads = new Heads(ids, organisation);
    new CommitmentLoad(administrator, ids, heads).load(intent);
    LocalDate today = LocalDate.ofInstant(now, VIETNAM);
    List<String> services = new ArrayList<>();
    intent.get("services").forEach(service -> services.add(service.asString()));
    FactLoad facts = new FactLoad(administrator, ids, world, today, new Chance(today.getYear()));
    facts.measures(services);
    progress.step(
        "targets", new TargetLoad(administrator, ids, world, heads, today).load(services));
    new QualityLoad(administrator, ids, heads, today).load();
    progress.step("facts", facts.load());
    progress.step("programmes", intent.get("programmes").size());
    new ProgrammeLoad(
            administrator, ids, organisation, today, new Chance(intent.get("programmes").size()))
        .load(intent);
    progress.step("tasks", organisation.people().size());
    new TaskLoad(administrator, ids, today, new Chance(organisation.people().size()))
        .load(organisation);
    AccountLoad accounts = new AccountLoad(administrator, ids, organisation);
    final List<String> lines = accounts.load();
    try (Api programmes = accounts.as("chuongtrinh");
        Api leader = accounts.as("lanhdao")) {
      new ObstacleLoad(programmes, leader, ids, heads, today).load(intent.get("obstacles"));
      new HandoverLoad(leader, ids, heads, today).load(intent.get("handovers"));
    }
    new RecordedNetworkLoad(administrator, ids, heads)
        .load(recorded, now, today, team(organisation));
    progress.step("events", history.size());
    Sending.send(events, history, now);
    try (Api shift = accounts.as("trucca");
        Api leader = accounts.as("lanhdao")) {
      new ProtectionLoad(shift, leader, today)
          .load("Đà Nẵng", "Đà Nẵng", List.of(ids.person(shiftLeader(organisation))));
    }
    try (Api head = accounts.as("truongdonvi");
        Api leader = accounts.as("lanhdao")) {
      new ReportLoad(head, today).load(intent.get("reports"));
      new ProposalLoad(head, leader, today).load(intent.get("proposals"));
      new CheckInLoad(head, leader, today).load(intent.get("checkIns"));
      new HabitLoad(leader, head, ids, heads, today).load(intent.get("habits"));
      new StudyLoad(leader, ids, heads, organisation, today).load(intent.get("studies"));
      new AbsenceLoad(head, today).load(ids.person(shiftLeader(organisation)));
    }
    try (Api head = accounts.as("truongdonvi");
        Api office = accounts.as("chuongtrinh");
        Api leader = accounts.as("lanhdao")) {
      EmulationLoad emulation = new EmulationLoad(leader, ids, heads, today);
      emulation.load(
          Map.of(
              "VX.NOC",
              new EmulationLoad.Taking(
                  head,
                  "Không để nhiệm vụ quá hạn; bàn giao ca đủ hồ sơ.",
                  88,
                  "Các đơn vị phối hợp đánh giá phản hồi nhanh."),
              "VX.KTM",
              new EmulationLoad.Taking(
                  office,
                  "Trả lời đề nghị của đơn vị trong hai ngày làm việc.",
                  80,
                  "Còn hai đề nghị trả lời chậm trong quý III.")));
      emulation.award();
      emulation.practice();
      emulation.examples();
    }
    try (Api leader = accounts.as("lanhdao");
        Api head = accounts.as("truongdonvi");
        Api shift = accounts.as("trucca")) {
      new CapabilityLoad(leader, head, shift, ids, organisation, today).load();
    }
    try (Api inspector = accounts.as("kiemtra")) {
      new SupervisionLoad(administrator, inspector, ids, heads, organisation, today).load();
    }
    try (Api office = accounts.as("vanphong");
        Api head = accounts.as("trucca");
        Api second = accounts.as("quyhoach");
        Api chair = accounts.as("lanhdao")) {
      new CongressLoad(office, head, second, chair, ids, organisation, today).load();
      new MembershipLoad(office, ids, organisation, today).load();
    }
    try (Api head = accounts.as("chuongtrinh");
        Api secretary = accounts.as("quyhoach")) {
      new MeetingLoad(head, secretary, ids, today).load();
    }
    try (Api leader = accounts.as("lanhdao");
        Api office = accounts.as("vanphong");
        Api head = accounts.as("truongdonvi");
        Api shift = accounts.as("trucca")) {
      new GradingLoad(
              administrator,
              leader,
              office,
              head,
              shift,
              ids,
              heads,
              ids.person(shiftLeader(organisation)),
              today)
          .load();
    }
    return lines;
  }

  /** Code of the one behind account {@code trucca}, who works just below the head of unit. */
  private static String shiftLeader(Organisation organisation) {
    return organisation.people().stream()
        .filter(person -> person.unit().equals("VX.NOC.C1"))
        .skip(1)
        .findFirst()
        .map(Organisation.Person::code)
        .orElseThrow(() -> new IllegalArgumentException("Nobody works in VX.NOC.C1"));
  }

  /** Codes of those who watch the network. */
  private static List<String> team(Organisation organisation) {
    return organisation.people().stream()
        .filter(person -> person.unit().equals(RecordedNetworkLoad.TEAM))
        .skip(1)
        .map(Organisation.Person::code)
        .toList();
  }
}
