package org.tiencu.personnel.adapter.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.tiencu.personnel.domain.casefile.CaseKind;

/**
 * Describes each kind of case under its own path, the fields of a start as its start form has them, so that the
 * description cannot say anything else than what is checked.
 */
@Component
class CaseApiDescription implements OpenApiCustomizer {

    private static final String START = "/api/{kind}";
    private static final String ONE = "/api/{kind}/{id}";

    private final ObjectMapper json;

    CaseApiDescription(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        PathItem start = api.getPaths().remove(START);
        PathItem one = api.getPaths().remove(ONE);
        for (String path : CaseController.KINDS.split("\\|")) {
            CaseKind kind = CaseController.kind(path);
            api.path("/api/" + path, describe(start, kind));
            api.path("/api/" + path + "/{id}", describe(one, kind));
        }
    }

    private PathItem describe(PathItem common, CaseKind kind) {
        PathItem item = Json.mapper().convertValue(common, PathItem.class);
        item.readOperations().forEach(operation -> describe(operation, kind));
        if (item.getPost() != null) {
            item.getPost().setRequestBody(new RequestBody().required(true).content(new Content().addMediaType(
                    "application/json", new MediaType().schema(startForm(CaseController.processId(kind))))));
        }
        return item;
    }

    private static void describe(Operation operation, CaseKind kind) {
        operation.setOperationId(operation.getOperationId() + "_" + kind.name());
        operation.setSummary(operation.getSummary() + " (" + kind.label() + ")");
        operation.getParameters().removeIf(parameter -> parameter.getName().equals("kind"));
    }

    private Schema<?> startForm(String processId) {
        String file = "/processes/personnel/" + processId + "/" + processId + "-start.form";
        try (InputStream form = CaseApiDescription.class.getResourceAsStream(file)) {
            return fields(json.readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema<?> fields(JsonNode parent) {
        Schema<?> schema = new ObjectSchema();
        for (JsonNode component : parent.path("components")) {
            if (component.path("type").asText().equals("group")) {
                fields(component).getProperties().forEach(schema::addProperty);
            } else if (component.has("key") || component.has("path")) {
                String key = component.path("key").asText(component.path("path").asText());
                schema.addProperty(key, field(component));
                if (component.path("validate").path("required").asBoolean()) {
                    schema.addRequiredItem(key);
                }
            }
        }
        return schema;
    }

    private static Schema<?> field(JsonNode component) {
        Schema<?> schema = switch (component.path("type").asText()) {
            case "number" -> new IntegerSchema();
            case "checkbox" -> new BooleanSchema();
            case "datetime" -> new DateSchema();
            case "taglist", "checklist" -> new ArraySchema().items(new StringSchema());
            case "dynamiclist" -> new ArraySchema().items(fields(component));
            default -> options(component);
        };
        return schema.description(component.path("label").asText(component.path("dateLabel").asText()));
    }

    private static Schema<?> options(JsonNode component) {
        List<String> values = StreamSupport.stream(component.path("values").spliterator(), false)
                .map(value -> value.path("value").asText()).toList();
        StringSchema schema = new StringSchema();
        return values.isEmpty() ? schema : schema._enum(values);
    }
}
