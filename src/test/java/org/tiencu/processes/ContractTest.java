package org.tiencu.processes;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiencu.desk.adapter.process.datarequest.DataRequestProcess;
import org.tiencu.election.adapter.process.calendaroverride.CalendarOverrideProcess;
import org.tiencu.election.adapter.process.candidacy.CandidacyProcess;
import org.tiencu.election.adapter.process.candidacyend.CandidacyEndProcess;
import org.tiencu.election.adapter.process.consultationround.ConsultationRoundProcess;
import org.tiencu.election.adapter.process.electionbodies.ElectionBodiesProcess;
import org.tiencu.election.adapter.process.electionbodychange.ElectionBodyChangeProcess;
import org.tiencu.election.adapter.process.electioncomplaint.ElectionComplaintProcess;
import org.tiencu.election.adapter.process.electionopening.ElectionOpeningProcess;
import org.tiencu.election.adapter.process.electionpreparation.ElectionPreparationProcess;
import org.tiencu.election.adapter.process.milestoneescalation.MilestoneEscalationProcess;
import org.tiencu.election.adapter.process.nationallist.NationalListProcess;
import org.tiencu.election.adapter.process.voterchange.VoterChangeProcess;
import org.tiencu.election.adapter.process.voterlist.VoterListProcess;
import org.tiencu.election.adapter.process.voterlistcomplaint.VoterListComplaintProcess;
import org.tiencu.personnel.adapter.process.annualreview.AnnualReviewProcess;
import org.tiencu.personnel.adapter.process.appointment.AppointmentProcess;
import org.tiencu.personnel.adapter.process.caseproposal.CaseProposalProcess;
import org.tiencu.personnel.adapter.process.conference.ConferenceProcess;
import org.tiencu.personnel.adapter.process.confidencevote.ConfidenceVoteProcess;
import org.tiencu.personnel.adapter.process.dismissal.DismissalProcess;
import org.tiencu.personnel.adapter.process.nomination.NominationProcess;
import org.tiencu.personnel.adapter.process.reappointment.ReappointmentProcess;
import org.tiencu.personnel.adapter.process.successionplanning.SuccessionPlanningProcess;
import org.tiencu.personnel.adapter.process.suspension.SuspensionProcess;
import org.tiencu.personnel.adapter.process.termwatch.TermWatchProcess;
import org.tiencu.personnel.adapter.process.transfer.TransferProcess;
import org.tiencu.personnel.adapter.process.vetting.VettingProcess;
import org.tiencu.personnel.adapter.process.withdrawal.WithdrawalProcess;
import org.tiencu.platform.process.Variable;
import org.tiencu.processes.ModelFiles.ProcessModel;

/** The names in the code are the names in the models: each contract class against its model. */
class ContractTest {

    static final List<Class<?>> CONTRACTS = List.of(
            AnnualReviewProcess.class,
            AppointmentProcess.class,
            CalendarOverrideProcess.class,
            CandidacyEndProcess.class,
            CandidacyProcess.class,
            CaseProposalProcess.class,
            ConferenceProcess.class,
            ConfidenceVoteProcess.class,
            ConsultationRoundProcess.class,
            DataRequestProcess.class,
            DismissalProcess.class,
            ElectionComplaintProcess.class,
            ElectionBodiesProcess.class,
            ElectionBodyChangeProcess.class,
            ElectionOpeningProcess.class,
            ElectionPreparationProcess.class,
            MilestoneEscalationProcess.class,
            NationalListProcess.class,
            NominationProcess.class,
            ReappointmentProcess.class,
            SuccessionPlanningProcess.class,
            SuspensionProcess.class,
            TermWatchProcess.class,
            TransferProcess.class,
            VettingProcess.class,
            VoterChangeProcess.class,
            VoterListComplaintProcess.class,
            VoterListProcess.class,
            WithdrawalProcess.class);

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern IDENTIFIER = Pattern.compile("'[^']*'|(?<![\\w.])([a-z]\\w*)");
    private static final Set<String> WORDS = Set.of("execution", "empty", "not", "and", "or", "true", "false", "null", "eq", "ne");

    /** A contract class with the model that it speaks of. */
    record Contract(Class<?> type, ProcessModel model) {

        Set<String> texts(String prefix) {
            return fields(String.class).map(String.class::cast).filter(text -> text.startsWith(prefix)).collect(toSet());
        }

        Set<String> messages() {
            return fields(String.class).map(String.class::cast)
                    .filter(text -> !text.startsWith("UserTask_") && !text.equals(model.id())).collect(toSet());
        }

        Set<String> variables() {
            return fields(Variable.class).map(variable -> ((Variable<?>) variable).name()).collect(toSet());
        }

        private Stream<Object> fields(Class<?> fieldType) {
            return Arrays.stream(type.getFields()).filter(field -> field.getType() == fieldType)
                    .filter(field -> Modifier.isStatic(field.getModifiers())).map(Contract::value);
        }

        private static Object value(Field field) {
            try {
                return field.get(null);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static List<Contract> contracts() {
        return CONTRACTS.stream().map(type -> new Contract(type, ModelFiles.process(id(type)))).toList();
    }

    private static String id(Class<?> contract) {
        try {
            return (String) contract.getField("ID").get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(contract + " has no ID", e);
        }
    }

    private static Contract contract(String processId) {
        return contracts().stream().filter(contract -> contract.model().id().equals(processId)).findFirst().orElseThrow();
    }

    @Test
    void everyModelHasAContract() {
        assertThat(contracts()).extracting(contract -> contract.model().id())
                .containsExactlyInAnyOrderElementsOf(ModelFiles.processes().stream().map(ProcessModel::id).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void thePackageIsNamedAfterTheProcess(Contract contract) {
        assertThat(contract.type().getPackageName()).endsWith("." + contract.model().id().replace("-", ""));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyUserTaskHasAConstantAndEveryConstantAUserTask(Contract contract) {
        assertThat(contract.texts("UserTask_")).containsExactlyInAnyOrderElementsOf(
                elements(contract.model(), UserTask.class).stream().map(UserTask::getId).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theMessagesAreThoseOfTheModel(Contract contract) {
        assertThat(contract.messages()).containsExactlyInAnyOrderElementsOf(
                elements(contract.model(), Message.class).stream().map(Message::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyVariableThatTheModelReadsIsDeclaredOrHandedOver(Contract contract) {
        assertThat(read(contract.model())).isSubsetOf(known(contract));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyVariableThatIsDeclaredIsUsedByAModel(Contract contract) {
        Set<String> used = read(contract.model());
        used.addAll(handedOver(contract.model()));
        used.addAll(inputParameters(contract.model()));
        callers(contract.model()).flatMap(call -> in(call).map(CamundaIn::getCamundaTarget)).forEach(used::add);
        callers(contract.model()).flatMap(call -> out(call).map(CamundaOut::getCamundaSource)).forEach(used::add);
        assertThat(contract.variables()).isSubsetOf(used);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatACallHandsOverIsKnownOnBothSides(Contract caller) {
        Set<String> known = known(caller);
        for (CallActivity call : elements(caller.model(), CallActivity.class)) {
            Contract called = contract(call.getCalledElement());
            Set<String> wanted = read(called.model());
            wanted.addAll(called.variables());
            assertThat(in(call).map(CamundaIn::getCamundaTarget).filter(Objects::nonNull)).as(call.getId()).isSubsetOf(wanted);
            assertThat(in(call).map(CamundaIn::getCamundaSource).filter(Objects::nonNull)).as(call.getId()).isSubsetOf(known);
            assertThat(out(call).map(CamundaOut::getCamundaSource).filter(Objects::nonNull)).as(call.getId())
                    .isSubsetOf(called.variables());
        }
    }

    /** Declared by the contract, handed over by a caller, or handed back by a process that is called. */
    private static Set<String> known(Contract contract) {
        Set<String> known = new HashSet<>(contract.variables());
        callers(contract.model()).flatMap(call -> in(call).map(CamundaIn::getCamundaTarget)).forEach(known::add);
        elements(contract.model(), CallActivity.class).stream()
                .flatMap(call -> out(call).map(CamundaOut::getCamundaTarget)).forEach(known::add);
        elements(contract.model(), MultiInstanceLoopCharacteristics.class).stream()
                .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable).forEach(known::add);
        return known;
    }

    /** Variables in conditions, collections, due dates, timers, groups and mappings of the model. */
    private static Set<String> read(ProcessModel model) {
        Stream<String> expressions = Stream.of(
                elements(model, ConditionExpression.class).stream().map(ModelElementInstance::getTextContent),
                elements(model, TimeDate.class).stream().map(ModelElementInstance::getTextContent),
                elements(model, UserTask.class).stream().map(UserTask::getCamundaDueDate),
                elements(model, UserTask.class).stream().map(UserTask::getCamundaFollowUpDate),
                elements(model, UserTask.class).stream().map(UserTask::getCamundaCandidateGroups),
                elements(model, CamundaInputParameter.class).stream().map(ModelElementInstance::getTextContent),
                elements(model, CamundaIn.class).stream().map(CamundaIn::getCamundaSourceExpression),
                elements(model, CamundaIn.class).stream().map(CamundaIn::getCamundaBusinessKey))
                .flatMap(texts -> texts).filter(Objects::nonNull);
        Set<String> names = expressions.flatMap(ContractTest::identifiers).collect(toCollection(HashSet::new));
        elements(model, MultiInstanceLoopCharacteristics.class).stream()
                .flatMap(each -> Stream.of(each.getCamundaCollection(), each.getCamundaElementVariable()))
                .filter(Objects::nonNull).forEach(names::add);
        elements(model, CamundaIn.class).stream().map(CamundaIn::getCamundaSource).filter(Objects::nonNull).forEach(names::add);
        return names;
    }

    private static Stream<String> identifiers(String text) {
        return EXPRESSION.matcher(text).results().map(result -> result.group(1))
                .flatMap(expression -> IDENTIFIER.matcher(expression).results().map(result -> result.group(1)))
                .filter(name -> name != null && !WORDS.contains(name));
    }

    private static Set<String> handedOver(ProcessModel model) {
        Set<String> names = new HashSet<>();
        elements(model, CamundaIn.class).stream().map(CamundaIn::getCamundaSource).forEach(names::add);
        elements(model, CamundaOut.class).stream().map(CamundaOut::getCamundaTarget).forEach(names::add);
        return names;
    }

    private static Set<String> inputParameters(ProcessModel model) {
        return elements(model, CamundaInputParameter.class).stream().map(CamundaInputParameter::getCamundaName).collect(toSet());
    }

    private static Stream<CallActivity> callers(ProcessModel called) {
        return ModelFiles.processes().stream().flatMap(model -> elements(model, CallActivity.class).stream())
                .filter(call -> call.getCalledElement().equals(called.id()));
    }

    private static Stream<CamundaIn> in(CallActivity call) {
        return call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream();
    }

    private static Stream<CamundaOut> out(CallActivity call) {
        return call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream();
    }

    private static <T extends ModelElementInstance> Collection<T> elements(ProcessModel model, Class<T> type) {
        return model.model().getModelElementsByType(type);
    }
}
