package org.tiencu.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.tiencu.platform.audit.AuditEntry;
import org.tiencu.platform.audit.AuditTrail;

/**
 * Deploys every folder of {@code processes/} that holds a model as one deployment, named after its path. A folder in
 * which nothing changed is left alone, so a changed form makes a new version of its own process only. What an analyst
 * deployed later from Camunda Modeler stays in force: it has another deployment name.
 */
@Component
@Order(0)
class ProcessDeployer implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployer.class);
    static final String ROOT = "processes/";
    private static final List<String> ENDINGS = List.of("bpmn", "dmn", "form");

    private final RepositoryService repositoryService;
    private final AuditTrail audit;

    ProcessDeployer(RepositoryService repositoryService, AuditTrail audit) {
        this.audit = audit;
        this.repositoryService = repositoryService;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        SortedSet<String> folders = new TreeSet<>();
        for (String ending : ENDINGS) {
            for (Resource file : resolver.getResources("classpath*:" + ROOT + "**/*." + ending)) {
                String path = pathOf(file);
                folders.add(path.substring(0, path.lastIndexOf('/')));
            }
        }
        for (String folder : folders) {
            deploy(folder, resolver);
        }
    }

    private void deploy(String folder, PathMatchingResourcePatternResolver resolver) throws IOException {
        Map<String, Resource> files = new TreeMap<>();
        for (String ending : ENDINGS) {
            for (Resource file : resolver.getResources("classpath*:" + folder + "/*." + ending)) {
                files.put(pathOf(file), file);
            }
        }
        DeploymentBuilder deployment = repositoryService.createDeployment()
                .name(folder).source("tien-cu").enableDuplicateFiltering(false);
        for (Map.Entry<String, Resource> file : files.entrySet()) {
            try (InputStream content = file.getValue().getInputStream()) {
                deployment.addInputStream(file.getKey(), content);
            }
        }
        long before = repositoryService.createDeploymentQuery().deploymentName(folder).count();
        String id = deployment.deploy().getId();
        if (repositoryService.createDeploymentQuery().deploymentName(folder).count() > before) {
            audit.record(AuditEntry.of("system.deployed").on("deployment", id).detail("folder", folder));
        }
        LOG.debug("{}: {} files", folder, files.size());
    }

    /** Path from the root of the repository, the same in a folder of classes and in a jar. */
    private static String pathOf(Resource resource) throws IOException {
        String url = resource.getURL().toString();
        return url.substring(url.lastIndexOf("/" + ROOT) + 1);
    }
}
