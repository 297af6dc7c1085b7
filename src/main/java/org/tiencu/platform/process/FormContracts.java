package org.tiencu.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.tiencu.platform.form.FormContract;

/**
 * Finds the contract of a form as it is deployed. Contracts of forms that are bound to their deployment cannot change
 * and are kept.
 */
class FormContracts {

    private static final String BOUND_TO_DEPLOYMENT = "deployment";

    private final FormService formService;
    private final Map<String, FormContract> kept = new ConcurrentHashMap<>();

    FormContracts(FormService formService) {
        this.formService = formService;
    }

    /** The contract of the task's form, empty if the task has none. */
    Optional<FormContract> ofTask(String taskId, String processDefinitionId, String taskKey) {
        FormData form = formService.getTaskFormData(taskId);
        return contract(form, processDefinitionId + "#" + taskKey, () -> formService.getDeployedTaskForm(taskId));
    }

    /** The contract of the start form, empty if the process has none. */
    Optional<FormContract> ofStart(String processDefinitionId) {
        FormData form = formService.getStartFormData(processDefinitionId);
        return contract(form, processDefinitionId, () -> startForm(processDefinitionId));
    }

    /** The task's form as JSON, empty if the task has none. */
    Optional<String> textOfTask(String taskId) {
        return isCamundaForm(formService.getTaskFormData(taskId))
                ? Optional.of(text(() -> formService.getDeployedTaskForm(taskId))) : Optional.empty();
    }

    private InputStream startForm(String processDefinitionId) {
        return formService instanceof GuardedFormService guarded ? guarded.deployedStartForm(processDefinitionId)
                : formService.getDeployedStartForm(processDefinitionId);
    }

    private Optional<FormContract> contract(FormData form, String place, Supplier<InputStream> content) {
        if (!isCamundaForm(form)) {
            return Optional.empty();
        }
        CamundaFormRef reference = form.getCamundaFormRef();
        if (reference != null && BOUND_TO_DEPLOYMENT.equals(reference.getBinding())) {
            return Optional.of(kept.computeIfAbsent(place, p -> read(content)));
        }
        return Optional.of(read(content));
    }

    private static boolean isCamundaForm(FormData form) {
        return form != null && (form.getCamundaFormRef() != null
                || form.getFormKey() != null && form.getFormKey().startsWith("camunda-forms:"));
    }

    private static FormContract read(Supplier<InputStream> content) {
        return FormContract.parse(text(content));
    }

    private static String text(Supplier<InputStream> content) {
        try (InputStream form = content.get()) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The form cannot be read", e);
        }
    }
}
