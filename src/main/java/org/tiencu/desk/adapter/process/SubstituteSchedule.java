package org.tiencu.desk.adapter.process;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the upkeep of substitutions run by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SubstituteSchedule {
}
