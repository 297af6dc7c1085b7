package org.tiencu.platform.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.camunda.bpm.engine.Problem;

/**
 * What a deployed file may hold. A model says what happens in which order; what it may set off is written in the product and
 * reviewed there. So no script, no class named in a model, no call in an expression, and no file that only a browser or an
 * interpreter would understand. What is wrong with the drawing itself, the engine says.
 */
class ModelRules {

    static final int LARGEST = 4 * 1024 * 1024;
    private static final int DEEPEST = 100;
    private static final int MOST_PROBLEMS = 20;

    private static final Set<String> BPMN = Set.of(".bpmn", ".bpmn20.xml");
    private static final Set<String> DMN = Set.of(".dmn", ".dmn11.xml");
    private static final String FORM = ".form";

    private static final String NO_SCRIPT =
            "Mô hình không được chứa kịch bản (script). Hãy dùng xử lý có sẵn của phần mềm qua delegate expression.";
    private static final String NO_CLASS = "Mô hình không được gọi lớp Java. Hãy dùng xử lý có sẵn của phần mềm qua delegate expression.";
    private static final String NO_CALL = "Biểu thức chỉ được dùng biến, giá trị và phép so sánh, không được gọi hàm hay thuộc tính: ";
    private static final String NO_LANGUAGE = "Không dùng được ngôn ngữ biểu thức này. Bảng quyết định chỉ dùng FEEL, "
            + "quy trình chỉ dùng biểu thức ${…}: ";

    private static final Set<String> CLASSES = Set.of("class", "formHandlerClass", "variableMappingClass");
    private static final Pattern FEEL =
            Pattern.compile("feel|https?://www\\.omg\\.org/spec/(DMN/\\d+/FEEL|FEEL/\\d+)/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DELEGATE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Pattern KNOWN = Pattern.compile("\\bexecution\\.processBusinessKey\\b|\\b(now|currentUser)\\(\\s*\\)");
    private static final Pattern CALL = Pattern.compile(
            "(?<![\\p{L}\\w$])(?!(?:and|or|not|empty|eq|ne|lt|gt|le|ge|div|mod|instanceof)\\b)[\\p{L}_$][\\p{L}\\w$]*\\s*\\("
                    + "|\\.\\s*[\\p{L}_$]|[)\\]]\\s*\\(|\\[|[$#]\\{|->|\\+=|;");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\w$]*");

    private final Predicate<String> isDelegate;
    private final Predicate<String> isBean;

    /**
     * @param isDelegate whether something of this name may be set off by a model
     * @param isBean whether the application has anything of this name
     */
    ModelRules(Predicate<String> isDelegate, Predicate<String> isBean) {
        this.isDelegate = isDelegate;
        this.isBean = isBean;
    }

    /** What is wrong with a file; nothing if it may be deployed. */
    List<Problem> problems(String name, byte[] content) {
        String file = name.toLowerCase(Locale.ROOT);
        boolean bpmn = BPMN.stream().anyMatch(file::endsWith);
        if (!bpmn && !file.endsWith(FORM) && DMN.stream().noneMatch(file::endsWith)) {
            return List.of(new Wrong("Chỉ triển khai được quy trình (.bpmn), bảng quyết định (.dmn) và biểu mẫu (.form).", 0, 0, null));
        }
        if (content.length > LARGEST) {
            return List.of(new Wrong("Tệp lớn hơn 4 MB nên không triển khai được.", 0, 0, null));
        }
        return file.endsWith(FORM) ? form(content) : new Reading(bpmn).problems(content);
    }

    /** The form's own rules are checked when it is opened; here it must only be possible to read it. */
    private static List<Problem> form(byte[] content) {
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < content.length; i++) {
            byte b = content[i];
            if (text) {
                i += b == '\\' ? 1 : 0;
                text = b != '"';
            } else if (b == '"') {
                text = true;
            } else if (b == '{' || b == '[') {
                if (++depth > DEEPEST) {
                    return List.of(tooDeep(0, 0));
                }
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
        return List.of();
    }

    private static Problem tooDeep(int line, int column) {
        return new Wrong("Tệp lồng quá nhiều cấp nên không triển khai được.", line, column, null);
    }

    /** A problem as the engine reports it, so that Camunda Modeler shows it. */
    private record Wrong(String message, int line, int column, String element) implements Problem {

        @Override
        public String getMessage() {
            return message;
        }

        @Override
        public int getLine() {
            return line;
        }

        @Override
        public int getColumn() {
            return column;
        }

        @Override
        public String getMainElementId() {
            return element;
        }

        @Override
        public List<String> getElementIds() {
            return element == null ? List.of() : List.of(element);
        }
    }

    /** One pass over a model. */
    private final class Reading {

        private final boolean bpmn;
        private final List<Problem> problems = new ArrayList<>();
        private final List<String> elements = new ArrayList<>();
        private XMLStreamReader xml;
        private StringBuilder text = new StringBuilder();

        private Reading(boolean bpmn) {
            this.bpmn = bpmn;
        }

        private List<Problem> problems(byte[] content) {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            try {
                xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
                while (xml.hasNext() && problems.size() < MOST_PROBLEMS) {
                    read(xml.next());
                }
            } catch (XMLStreamException e) {
                if (problems.isEmpty() && !bpmn) {
                    add("Tệp không phải là XML hợp lệ.", e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
                }
                // of a process the engine says it better, with the place
            }
            return problems;
        }

        private void read(int event) throws XMLStreamException {
            switch (event) {
                case XMLStreamConstants.DTD -> throw stop("Tệp không được chứa khai báo DOCTYPE.");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw stop("Tệp không được dùng thực thể XML (entity).");
                case XMLStreamConstants.START_ELEMENT -> {
                    expressions(text.toString());
                    text = new StringBuilder();
                    String id = xml.getAttributeValue(null, "id");
                    elements.add(id != null ? id : current());
                    if (elements.size() > DEEPEST) {
                        problems.add(tooDeep(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber()));
                        throw new XMLStreamException("Too deep");
                    }
                    element();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    expressions(text.toString());
                    text = new StringBuilder();
                    elements.remove(elements.size() - 1);
                }
                default -> { }
            }
        }

        private void element() {
            String name = xml.getLocalName();
            if (bpmn && (name.equals("script") || name.equals("scriptTask"))) {
                add(NO_SCRIPT);
            }
            if (bpmn && (name.equals("connector") || name.equals("connectorId"))) {
                add("Mô hình không được dùng connector để gọi ra ngoài.");
            }
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (bpmn) {
                    process(name, xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
                } else if (xml.getAttributeLocalName(i).equals("expressionLanguage")
                        && !FEEL.matcher(xml.getAttributeValue(i).strip()).matches()) {
                    add(NO_LANGUAGE + shortened(xml.getAttributeValue(i)));
                }
            }
        }

        private void process(String element, String attribute, String value) {
            if (CLASSES.contains(attribute) || element.equals("constraint") && value.equals("validator")) {
                add(NO_CLASS);
            } else if (attribute.equals("resource") && !element.equals("potentialOwner") || attribute.equals("scriptFormat")) {
                add(NO_SCRIPT);
            } else if (attribute.equals("type") && element.endsWith("Task") && !value.equals("external")) {
                add("Loại công việc này không dùng được: " + shortened(value));
            } else if (attribute.equals("formKey") && !value.startsWith("camunda-forms:")) {
                add("Chỉ dùng được biểu mẫu của Camunda Modeler (.form), không dùng trang HTML.");
            } else if (attribute.equals("language") || attribute.equals("expressionLanguage") && !isXpathDefault(element)) {
                add(NO_LANGUAGE + shortened(value));
            } else if (attribute.endsWith("elegateExpression")) {
                Matcher delegate = DELEGATE.matcher(value);
                if (!delegate.matches() || !isDelegate.test(delegate.group(1))) {
                    add("Không có xử lý này trong phần mềm: " + shortened(value));
                }
            } else {
                expressions(value);
            }
        }

        /** Drawing programs name the language of all expressions at the root; the engine does not read it there. */
        private boolean isXpathDefault(String element) {
            return element.equals("definitions");
        }

        /** Checks everything between braces; what is in quotes is a value. */
        private void expressions(String value) {
            if (!bpmn || !value.contains("{")) {
                return;
            }
            for (int i = 0; i < value.length() - 1; i++) {
                if ((value.charAt(i) == '$' || value.charAt(i) == '#') && value.charAt(i + 1) == '{') {
                    i = expression(value, i + 2);
                }
            }
        }

        private int expression(String value, int from) {
            StringBuilder outside = new StringBuilder();
            char quote = 0;
            int i = from;
            for (; i < value.length() && (quote != 0 || value.charAt(i) != '}'); i++) {
                char c = value.charAt(i);
                if (quote != 0) {
                    if (c == '\\') {
                        i++;
                    } else if (c == quote) {
                        quote = 0;
                        outside.append("0");
                    }
                } else if (c == '\'' || c == '"') {
                    quote = c;
                } else {
                    outside.append(c);
                }
            }
            String expression = KNOWN.matcher(outside).replaceAll("0");
            if (CALL.matcher(expression).find()
                    || NAME.matcher(expression).results().anyMatch(name -> isBean.test(name.group()) && !isDelegate.test(name.group()))) {
                add(NO_CALL + shortened(value));
            }
            return i;
        }

        private XMLStreamException stop(String message) {
            add(message);
            return new XMLStreamException(message);
        }

        private void add(String message) {
            add(message, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
        }

        private void add(String message, int line, int column) {
            problems.add(new Wrong(message, line, column, current()));
        }

        private String current() {
            return elements.isEmpty() ? null : elements.get(elements.size() - 1);
        }

        private static String shortened(String value) {
            return value.length() <= 60 ? value : value.substring(0, 60) + "…";
        }
    }
}
