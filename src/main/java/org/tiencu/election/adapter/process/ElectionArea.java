package org.tiencu.election.adapter.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.platform.process.ProcessArea;

@Configuration(proxyBeanMethods = false)
class ElectionArea {

    /** The list of these tasks in Tasklist. */
    @Bean
    ProcessArea electionProcesses() {
        return new ProcessArea("election", "Bầu cử");
    }
}
