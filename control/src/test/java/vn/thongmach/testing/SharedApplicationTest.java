package vn.thongmach.testing;

import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import vn.thongmach.ThongMach;

/**
 * The whole application, started once for all classes of a run that extend this one, so rows
 * written by others may be there. Call {@code
 * mvc.perform(get("/api/…").with(SignedIn.as(Role.OFFICE)))}, or the port by HTTP. A test that
 * needs an application of its own takes {@link ApplicationTest}.
 */
@SpringBootTest(
    classes = ThongMach.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshData.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SharedApplicationTest {

  @Autowired protected MockMvc mvc;
  @Autowired protected JdbcClient jdbc;
  @LocalServerPort protected int port;

  /** The data folder of the application. */
  @Value("${thongmach.data}")
  protected java.nio.file.Path data;
}
