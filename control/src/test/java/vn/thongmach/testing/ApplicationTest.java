package vn.thongmach.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import vn.thongmach.ThongMach;

/**
 * The whole application on a free port, with a migrated database and a data folder of its own:
 * {@code @ApplicationTest class … { @LocalServerPort int port; @Autowired … }}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ThongMach.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshData.class)
@DirtiesContext
public @interface ApplicationTest {}
