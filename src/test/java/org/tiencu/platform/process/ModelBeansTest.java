package org.tiencu.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class ModelBeansTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private Object value(String expression) {
        return engine.getCommandExecutorTxRequired().execute(command ->
                engine.getExpressionManager().createExpression(expression).getValue(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataSource", "currentUser", "identityService", "jdbcClient", "decisionTables", "environment"})
    void shouldShowModelsNothingOfTheApplication(String bean) {
        assertThatThrownBy(() -> value("${" + bean + "}")).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void shouldShowModelsWhatIsWrittenForThem() {
        assertThat(value("${closeAppointmentDelegate}")).isInstanceOf(JavaDelegate.class);
    }
}
