package org.tiencu.platform.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the guarded services into the engine, so that its own REST resources and web applications use them as well.
 * This package is the only place that knows classes of the engine beyond its public API; the constructors of these
 * services and the runner of its commands are all it knows of them.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    static ProcessEnginePlugin guardedServices(ObjectProvider<FormGate> gate, ObjectProvider<RepositoryService> repository) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setTaskService(new GuardedTaskService(gate::getObject));
                configuration.setFormService(new GuardedFormService(gate::getObject));
                configuration.setRuntimeService(new GuardedRuntimeService(gate::getObject, repository::getObject));
            }
        };
    }

    @Bean
    static EngineCommand engineCommand(ProcessEngineConfigurationImpl configuration) {
        return calls -> configuration.getCommandExecutorTxRequired().execute(command -> {
            calls.run();
            return null;
        });
    }
}
