package org.tiencu.election.adapter.process.electionopening;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.election.application.preparation.PreparationOpenings;

/** What happens when an election is opened. */
@Configuration(proxyBeanMethods = false)
class ElectionOpeningTasks {

    @Bean
    JavaDelegate openCasesDelegate(PreparationOpenings openings) {
        return execution -> openings.open(execution.getProcessBusinessKey(),
                Integer.parseInt(ElectionOpeningProcess.CHUNK.in(execution)));
    }
}
