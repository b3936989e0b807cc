package vn.thongmach.kernel;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets modules look at set intervals for what has come due; not in commands. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!command")
class Scheduling {}
