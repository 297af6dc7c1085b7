package org.tiencu.platform.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** The engine's repository service: what is deployed keeps the rules for models, and tables in force are looked up again. */
class GuardedRepositoryService extends RepositoryServiceImpl {

    private static final int MOST_FILES = 200;

    private final ModelRules rules;
    private final Runnable changed;

    GuardedRepositoryService(ModelRules rules, Runnable changed) {
        this.rules = rules;
        this.changed = changed;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
        check(deployment.getDeployment().getResources().values());
        try {
            return super.deployWithResult(deployment);
        } finally {
            changed.run();
        }
    }

    /** Refuses as the engine refuses a model that it cannot read: Camunda Modeler shows file, place and sentence. */
    private void check(Collection<ResourceEntity> files) {
        if (files.size() > MOST_FILES) {
            throw new ParseException("Một lần triển khai có nhiều nhất " + MOST_FILES + " tệp.", "", List.of(), List.of());
        }
        ParseException refused = null;
        for (ResourceEntity file : files) {
            List<Problem> problems = rules.problems(file.getName(), file.getBytes());
            if (!problems.isEmpty()) {
                ParseException one = new ParseException("Mô hình không được triển khai. " + file.getName() + ": "
                        + problems.get(0).getMessage(), file.getName(), problems, new ArrayList<>());
                if (refused == null) {
                    refused = one;
                } else {
                    refused.getResorceReports().addAll(one.getResorceReports());
                }
            }
        }
        if (refused != null) {
            throw refused;
        }
    }

    @Override
    public void deleteDeployment(String deploymentId, boolean cascade) {
        super.deleteDeployment(deploymentId, cascade);
        changed.run();
    }

    @Override
    public void deleteDeployment(String deploymentId, boolean cascade, boolean skipCustomListeners, boolean skipIoMappings) {
        super.deleteDeployment(deploymentId, cascade, skipCustomListeners, skipIoMappings);
        changed.run();
    }
}
