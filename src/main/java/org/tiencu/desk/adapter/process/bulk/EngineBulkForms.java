package org.tiencu.desk.adapter.process.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import org.tiencu.desk.application.bulk.BulkField;
import org.tiencu.desk.application.bulk.BulkField.Kind;
import org.tiencu.desk.application.bulk.BulkField.Option;
import org.tiencu.desk.application.bulk.BulkForm;
import org.tiencu.desk.application.bulk.BulkForm.Apart;
import org.tiencu.desk.application.bulk.BulkForms;
import org.tiencu.platform.process.TaskForms;

/**
 * Takes a form apart: what everybody answers alike, and what differs from case to case. Options that the use case of a task
 * makes differ even if they look the same: behind them is something of this case.
 */
@Component
class EngineBulkForms implements BulkForms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SHOWN_ONLY =
            Set.of("text", "html", "image", "table", "iframe", "button", "spacer", "separator", "expression");

    private final TaskForms forms;

    EngineBulkForms(TaskForms forms) {
        this.forms = forms;
    }

    @Override
    public BulkForm of(String taskId) {
        return forms.of(taskId).map(EngineBulkForms::parse).orElse(BulkForm.NONE);
    }

    @Override
    public Set<String> tryOut(String taskId, Map<String, Object> answer) {
        return forms.tryOut(taskId, answer);
    }

    static BulkForm parse(String form) {
        try {
            Reading reading = new Reading();
            reading.components(JSON.readTree(form), "", false);
            return new BulkForm(reading.fields, reading.apart);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The form is not JSON", e);
        }
    }

    private static final class Reading {

        private final List<BulkField> fields = new ArrayList<>();
        private final List<Apart> apart = new ArrayList<>();

        private void components(JsonNode parent, String path, boolean conditional) {
            for (JsonNode component : parent.path("components")) {
                boolean hideable = conditional || component.path("conditional").hasNonNull("hide");
                String type = component.path("type").asText();
                if (type.equals("group")) {
                    if (!isLocked(component)) {
                        components(component, joined(path, component.path("path").asText()), hideable);
                    }
                } else if (type.equals("dynamiclist")) {
                    if (!isTable(component)) {
                        apart(component, joined(path, component.path("path").asText()), hideable);
                    }
                } else if (!SHOWN_ONLY.contains(type) && !isLocked(component)) {
                    field(type, component, joined(path, component.path("key").asText()), hideable);
                }
            }
        }

        private void field(String type, JsonNode field, String path, boolean hideable) {
            Kind kind = kind(type, field.path("subtype").asText("date"));
            if (kind == null || field.has("valuesKey") || field.has("valuesExpression")) {
                apart(field, path, hideable);
                return;
            }
            String help = field.path("description").asText();
            fields.add(new BulkField(path, label(field, path), kind, field.path("validate").path("required").asBoolean(),
                    hideable, help.isBlank() || help.startsWith("=") ? null : help, options(field)));
        }

        private void apart(JsonNode component, String path, boolean hideable) {
            apart.add(new Apart(path, label(component, path), !hideable));
        }

        private static Kind kind(String type, String subtype) {
            return switch (type) {
                case "textfield" -> Kind.TEXT;
                case "textarea" -> Kind.LONG_TEXT;
                case "number" -> Kind.NUMBER;
                case "checkbox" -> Kind.CHECKBOX;
                case "radio" -> Kind.RADIO;
                case "select" -> Kind.SELECT;
                case "checklist", "taglist" -> Kind.CHECKLIST;
                case "datetime" -> switch (subtype) {
                    case "time" -> Kind.TIME;
                    case "datetime" -> Kind.MOMENT;
                    default -> Kind.DATE;
                };
                default -> null;
            };
        }

        private static List<Option> options(JsonNode field) {
            List<Option> options = new ArrayList<>();
            for (JsonNode option : field.path("values")) {
                String value = option.isObject() ? option.path("value").asText() : option.asText();
                options.add(new Option(value, option.path("label").asText(value)));
            }
            return options;
        }

        /** A list in which nothing can be written. */
        private static boolean isTable(JsonNode list) {
            for (JsonNode component : list.path("components")) {
                boolean written = !SHOWN_ONLY.contains(component.path("type").asText())
                        && !component.path("disabled").asBoolean();
                if (written) {
                    return false;
                }
            }
            return !list.path("allowAddRemove").asBoolean(true);
        }

        private static boolean isLocked(JsonNode component) {
            return component.path("disabled").asBoolean() || component.path("readonly").asBoolean();
        }

        private static String label(JsonNode component, String path) {
            return Stream.of("label", "dateLabel", "timeLabel").map(name -> component.path(name).asText())
                    .filter(one -> !one.startsWith("=")).map(one -> one.replaceAll("\\{\\{.*?}}", "").strip())
                    .filter(one -> !one.isEmpty()).findFirst().orElse(path);
        }

        private static String joined(String path, String key) {
            return path.isEmpty() ? key : key.isEmpty() ? path : path + "." + key;
        }
    }
}
