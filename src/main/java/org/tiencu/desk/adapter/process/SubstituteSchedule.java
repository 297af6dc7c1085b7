package org.tiencu.desk.adapter.process;

import org.springframework.context.annotation.Configuration;

/** Lets the upkeep of substitutions run by the clock. */
@Configuration(proxyBeanMethods = false)
class SubstituteSchedule {
}
