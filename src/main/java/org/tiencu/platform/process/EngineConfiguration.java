package org.tiencu.platform.process;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the guarded services into the engine, so that its own REST resources and web applications use them as well.
 * This package is the only place that knows classes of the engine beyond its public API: the constructors of these
 * services, the runner of its commands, and the two managers that decide who sees which task.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    static ProcessEnginePlugin guardedServices(ObjectProvider<FormGate> gate, ObjectProvider<RepositoryService> repository,
            ObjectProvider<DecisionTables> tables, ApplicationContext application, PasswordPolicy passwords) {
        ModelBeans modelBeans = new ModelBeans(application);
        ModelRules rules = new ModelRules(modelBeans::containsKey, application::containsBean);
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setEnablePasswordPolicy(true);
                configuration.setPasswordPolicy(passwords);
                configuration.setTaskService(new GuardedTaskService(gate::getObject));
                configuration.setFormService(new GuardedFormService(gate::getObject));
                configuration.setRuntimeService(new GuardedRuntimeService(gate::getObject, repository::getObject));
                configuration.setRepositoryService(new GuardedRepositoryService(rules,
                        () -> tables.getObject().forgetVersions()));
                // the starter has made one before, which knows every bean of the application
                configuration.setExpressionManager(new SpringExpressionManager(application, modelBeans));
                configuration.setCustomSessionFactories(List.of(manager(TaskManager.class, KnownTaskManager::new),
                        manager(AuthorizationManager.class, GroupsAsTheyAre::new)));
            }
        };
    }

    /** What the engine opens in each command in the place of its own manager. */
    static <T extends Session> SessionFactory manager(Class<T> engines, Supplier<? extends T> ours) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return engines;
            }

            @Override
            public Session openSession() {
                return ours.get();
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
