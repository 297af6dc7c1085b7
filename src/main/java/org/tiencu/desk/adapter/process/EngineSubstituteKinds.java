package org.tiencu.desk.adapter.process;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.substitute.SubstituteKinds;
import org.tiencu.platform.security.CurrentUser;

/**
 * Reads the kinds of cases off the deployments: each is named after its folder, {@code processes/folder/process}. A version
 * that an analyst deployed later under another name stays in the folder of the first.
 */
@Component
class EngineSubstituteKinds implements SubstituteKinds {

    private static final String ROOT = "processes/";

    private final RepositoryService repositoryService;
    private final CurrentUser currentUser;

    EngineSubstituteKinds(RepositoryService repositoryService, CurrentUser currentUser) {
        this.repositoryService = repositoryService;
        this.currentUser = currentUser;
    }

    @Override
    public List<Kind> all() {
        Map<String, String> folders = folders();
        Comparator<Object> vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return currentUser.asSystem(() -> repositoryService.createProcessDefinitionQuery().latestVersion().active().list()
                .stream().filter(this::hasTasks)
                .map(one -> new Kind(one.getKey(), Objects.requireNonNullElse(one.getName(), one.getKey()),
                        folders.get(one.getKey())))
                .sorted(Comparator.comparing(Kind::name, vietnamese)).toList());
    }

    @Override
    public Map<String, String> folders() {
        return currentUser.asSystem(() -> repositoryService.createDeploymentQuery().deploymentNameLike(ROOT + "%").list())
                .stream().map(Deployment::getName).map(name -> name.substring(ROOT.length()).split("/"))
                .filter(path -> path.length == 2)
                .collect(Collectors.toUnmodifiableMap(path -> path[1], path -> path[0], (one, other) -> one));
    }

    private boolean hasTasks(ProcessDefinition definition) {
        return !repositoryService.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).isEmpty();
    }
}
