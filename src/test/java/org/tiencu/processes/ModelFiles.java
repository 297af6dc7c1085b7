package org.tiencu.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The files in {@code processes/} as their authors left them. */
public final class ModelFiles {

    private static final Path ROOT = Path.of("processes");

    /** A process model with the file that it stands in. */
    public record ProcessModel(Path file, BpmnModelInstance model) {

        /** The one process of the file. */
        public Process process() {
            List<Process> processes = List.copyOf(model.getModelElementsByType(Process.class));
            if (processes.size() != 1) {
                throw new AssertionError(file + " has " + processes.size() + " processes");
            }
            return processes.get(0);
        }

        /** Id of the process. */
        public String id() {
            return process().getId();
        }

        @Override
        public String toString() {
            return name(file);
        }
    }

    /** A decision model with the file that it stands in. */
    public record DecisionModel(Path file, DmnModelInstance model) {

        @Override
        public String toString() {
            return name(file);
        }
    }

    /** A form with the file that it stands in. */
    public record FormFile(Path file, String json) {

        @Override
        public String toString() {
            return name(file);
        }
    }

    private static final List<ProcessModel> PROCESSES = files(".bpmn")
            .map(file -> new ProcessModel(file, Bpmn.readModelFromFile(file.toFile()))).toList();
    private static final List<DecisionModel> DECISIONS = files(".dmn")
            .map(file -> new DecisionModel(file, Dmn.readModelFromFile(file.toFile()))).toList();
    private static final List<FormFile> FORMS = files(".form").map(file -> new FormFile(file, read(file))).toList();

    private ModelFiles() {
    }

    /** All process models, in the order of their paths. */
    public static List<ProcessModel> processes() {
        return PROCESSES;
    }

    public static ProcessModel process(String id) {
        return processes().stream().filter(model -> model.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("No process " + id));
    }

    /** All decision models, in the order of their paths. */
    public static List<DecisionModel> decisions() {
        return DECISIONS;
    }

    /** All forms, in the order of their paths. */
    public static List<FormFile> forms() {
        return FORMS;
    }

    /** Files of this ending in the folders of the processes, in the order of their paths. */
    private static Stream<Path> files(String ending) {
        return Stream.of("personnel", "election", "desk").map(ROOT::resolve)
                .filter(Files::isDirectory).flatMap(ModelFiles::walk)
                .filter(file -> file.toString().endsWith(ending)).sorted();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
