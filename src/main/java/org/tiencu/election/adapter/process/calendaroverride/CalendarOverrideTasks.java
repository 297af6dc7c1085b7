package org.tiencu.election.adapter.process.calendaroverride;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.application.override.CalendarOverrides;

/** What happens when a step is moved. */
@Configuration(proxyBeanMethods = false)
class CalendarOverrideTasks {

    @Bean
    JavaDelegate moveMilestonesDelegate(CalendarOverrides overrides) {
        return execution -> overrides.apply(execution.getProcessBusinessKey(),
                Integer.parseInt(CalendarOverrideProcess.CHUNK.in(execution)));
    }
}
