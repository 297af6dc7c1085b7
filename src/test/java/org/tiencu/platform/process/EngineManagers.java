package org.tiencu.platform.process;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;

/** Exchanges the product's managers for those of the engine, to compare what they answer and how quickly. */
public final class EngineManagers {

    private EngineManagers() {
    }

    /** Uses ours, or the engine's own. */
    public static void use(ProcessEngineConfigurationImpl engine, boolean ours) {
        if (ours) {
            use(engine, KnownTaskManager.MOST);
        } else {
            put(engine, List.of(new GenericManagerFactory(TaskManager.class),
                    new GenericManagerFactory(AuthorizationManager.class)));
        }
    }

    /** Uses ours, with so many tasks as the most that are asked for by their ids. */
    static void use(ProcessEngineConfigurationImpl engine, int most) {
        put(engine, List.of(EngineConfiguration.manager(TaskManager.class, () -> new KnownTaskManager(most)),
                EngineConfiguration.manager(AuthorizationManager.class, GroupsAsTheyAre::new)));
    }

    private static void put(ProcessEngineConfigurationImpl engine, List<SessionFactory> factories) {
        factories.forEach(factory -> engine.getSessionFactories().put(factory.getSessionType(), factory));
    }
}
