package org.tiencu.desk.application.imports;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets files that wait for too long be thrown away by themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ImportClock {
}
