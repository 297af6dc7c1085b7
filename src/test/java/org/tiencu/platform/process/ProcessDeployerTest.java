package org.tiencu.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiencu.processes.ModelFiles;
import org.tiencu.support.IntegrationTest;
import org.tiencu.support.Samples;

@IntegrationTest
class ProcessDeployerTest {

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private ProcessDeployer deployer;

    @Test
    void shouldHaveDeployedEveryFolder_underItsPath() throws IOException {
        for (ModelFiles.ProcessModel model : ModelFiles.processes()) {
            Path folder = model.file().getParent();
            List<Deployment> deployments = repositoryService.createDeploymentQuery().deploymentName(folder.toString()).list();
            assertThat(deployments).as(model.id()).hasSize(1);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(repositoryService.getDeploymentResourceNames(deployments.get(0).getId()))
                        .containsExactlyInAnyOrderElementsOf(files.map(Path::toString).toList());
            }
        }
    }

    @Test
    void shouldDeployNothing_whenNothingChanged() throws IOException {
        long deployments = repositoryService.createDeploymentQuery().count();
        long definitions = repositoryService.createProcessDefinitionQuery().count();
        deployer.run(null);
        assertThat(repositoryService.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(repositoryService.createProcessDefinitionQuery().count()).isEqualTo(definitions);
    }

    /** Two processes of the test's own on a class path of its own. */
    @Nested
    class ChangedFolders {

        private final String one = "sample-" + UUID.randomUUID().toString().substring(0, 8);
        private final String other = "sample-" + UUID.randomUUID().toString().substring(0, 8);
        @TempDir
        private Path classes;

        @BeforeEach
        void deployBoth() throws IOException {
            write(one, "amount");
            write(other, "amount");
            run();
        }

        @AfterEach
        void remove() {
            Stream.of("processes/sample/" + one, "processes/sample/" + other, one)
                    .flatMap(name -> repositoryService.createDeploymentQuery().deploymentName(name).list().stream())
                    .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
        }

        @Test
        void shouldMakeANewVersion_ofTheProcessWhoseFormChanged() throws IOException {
            assertThat(List.of(version(one), version(other))).containsExactly(1, 1);

            write(one, "remark");
            run();

            assertThat(List.of(version(one), version(other))).containsExactly(2, 1);
            ProcessDefinition latest = repositoryService.createProcessDefinitionQuery().processDefinitionKey(one)
                    .latestVersion().singleResult();
            assertThat(repositoryService.getDeploymentResourceNames(latest.getDeploymentId()))
                    .as("the new version has all its files").hasSize(3);
        }

        @Test
        void shouldLeaveInForce_whatWasDeployedLaterFromModeler() throws IOException {
            String changed = Samples.process(one, Samples.field("amount", "number")).get(one + ".bpmn")
                    .replace("Nhập số liệu", "Nhập số");
            repositoryService.createDeployment().name(one).addString(one + ".bpmn", changed).deploy();
            assertThat(version(one)).isEqualTo(2);
            run();
            assertThat(version(one)).isEqualTo(2);
        }

        private void write(String id, String field) throws IOException {
            Path folder = Files.createDirectories(classes.resolve("processes/sample/" + id));
            for (Map.Entry<String, String> file : Samples.process(id, Samples.field(field, "textfield")).entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }

        private void run() throws IOException {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            try (URLClassLoader own = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
                thread.setContextClassLoader(own);
                deployer.run(null);
            } finally {
                thread.setContextClassLoader(before);
            }
        }

        private int version(String id) {
            return repositoryService.createProcessDefinitionQuery().processDefinitionKey(id).latestVersion().singleResult()
                    .getVersion();
        }
    }
}
