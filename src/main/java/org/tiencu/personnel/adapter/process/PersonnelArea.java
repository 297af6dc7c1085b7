package org.tiencu.personnel.adapter.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.platform.process.ProcessArea;

@Configuration(proxyBeanMethods = false)
class PersonnelArea {

    /** The list of these tasks in Tasklist. */
    @Bean
    ProcessArea personnelProcesses() {
        return new ProcessArea("personnel", "Công tác cán bộ");
    }
}
