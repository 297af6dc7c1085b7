package org.tiencu.personnel.adapter.process.termwatch;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.personnel.application.reappointment.TermWatch;

/** What happens every morning. */
@Configuration(proxyBeanMethods = false)
class TermWatchTasks {

    @Bean
    JavaDelegate openReappointmentsDelegate(TermWatch watch) {
        return execution -> watch.openDue();
    }
}
