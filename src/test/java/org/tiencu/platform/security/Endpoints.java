package org.tiencu.platform.security;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint that the running application has, as far as frameworks can tell. */
final class Endpoints {

    /** Answered by security filters, which no framework lists. */
    private static final List<String> OF_FILTERS = List.of("POST /login", "POST /logout");

    private Endpoints() {
    }

    /** Method and path, such as {@code GET /api/cases/{id}}; the method is {@code *} where every one is answered. */
    static Set<String> of(ApplicationContext context) {
        Set<String> all = new TreeSet<>(OF_FILTERS);
        for (var mapping : context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> addMvc(info, all));
        }
        for (ResourceConfig engineRest : context.getBeansOfType(ResourceConfig.class).values()) {
            addAll("/engine-rest", engineRest, all);
        }
        addAll("/camunda/api/engine", new EngineRestApplication(), all);
        addAll("/camunda/api/admin", new AdminApplication(), all);
        addAll("/camunda/api/cockpit", new CockpitApplication(), all);
        addAll("/camunda/api/tasklist", new TasklistApplication(), all);
        addAll("/camunda/api/welcome", new WelcomeApplication(), all);
        return all;
    }

    private static void addMvc(RequestMappingInfo info, Set<String> all) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String path : info.getPatternValues()) {
            if (methods.isEmpty()) {
                all.add("* " + plain(path));
            }
            methods.forEach(method -> all.add(method + " " + plain(path)));
        }
    }

    private static void addAll(String prefix, Application application, Set<String> all) {
        application.getClasses().forEach(type -> {
            Path path = type.getAnnotation(Path.class);
            if (path != null) {
                walk(join(prefix, path), type, all);
            }
        });
    }

    /** A method with a path and without an HTTP method leads to further resources. */
    private static void walk(String prefix, Class<?> type, Set<String> all) {
        for (Method method : type.getMethods()) {
            List<Method> declarations = declarations(method);
            Path path = declarations.stream().map(one -> one.getAnnotation(Path.class)).filter(one -> one != null)
                    .findFirst().orElse(null);
            Set<String> verbs = new LinkedHashSet<>();
            declarations.stream().flatMap(one -> Stream.of(one.getAnnotations()))
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null).forEach(verb -> verbs.add(verb.value()));
            String address = path == null ? prefix : join(prefix, path);
            verbs.forEach(verb -> all.add(verb + " " + address));
            if (verbs.isEmpty() && path != null) {
                walk(address, method.getReturnType(), all);
            }
        }
    }

    /** The method and those that it implements: annotations are on the interfaces. */
    private static List<Method> declarations(Method method) {
        return Stream.concat(Stream.of(method.getDeclaringClass()), supertypes(method.getDeclaringClass()))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(one -> one.getName().equals(method.getName())
                        && List.of(one.getParameterTypes()).equals(List.of(method.getParameterTypes()))).toList();
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .flatMap(one -> Stream.concat(Stream.of(one), supertypes(one)));
    }

    private static String join(String prefix, Path path) {
        String tail = plain(path.value());
        return tail.isEmpty() || tail.equals("/") ? prefix : prefix + (tail.startsWith("/") ? "" : "/") + tail;
    }

    /** Without the patterns of variables, and without a slash at the end. */
    static String plain(String path) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean name = true;
        for (char c : path.toCharArray()) {
            if (c == '{') {
                depth++;
                name = depth == 1;
            }
            if (depth > 0 && c == ':') {
                name = false;
            }
            if (depth == 0 || name && !Character.isWhitespace(c) || c == '}' && depth == 1) {
                plain.append(c);
            }
            if (c == '}') {
                depth--;
            }
        }
        String text = plain.toString();
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
