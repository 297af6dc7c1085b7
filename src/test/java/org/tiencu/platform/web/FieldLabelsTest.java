package org.tiencu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class FieldLabelsTest {

    @ParameterizedTest
    @CsvSource({"documentNumber, Số văn bản", "candidates[0].votes, Số phiếu", "bodies[], Cơ quan được bầu", "unknown.x, unknown.x",
            "'', ''"})
    void shouldNameAField_byTheLastPartOfItsPath(String path, String label) {
        assertThat(FieldLabels.of(path)).isEqualTo(label);
    }

    @Test
    void everyFieldThatACallerCanSendHasAName() {
        Set<String> fields = new TreeSet<>();
        bodies().forEach(body -> collect(body, fields));
        assertThat(fields).hasSizeGreaterThan(20)
                .allSatisfy(field -> assertThat(FieldLabels.of(field)).as(field).isNotEqualTo(field));
    }

    /** Records that some controller of the API reads from JSON. */
    private static Stream<Type> bodies() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scan.findCandidateComponents("org.tiencu").stream()
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class)).map(Parameter::getParameterizedType);
    }

    private static void collect(Type type, Set<String> fields) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, fields));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                fields.add(component.getName());
                collect(component.getGenericType(), fields);
            }
        }
    }
}
