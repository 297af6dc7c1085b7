package org.tiencu.platform.process;

import java.util.Collection;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with its type, so that its name stands in one place, the contract class of its process.
 *
 * @param name name in the model
 * @param type type of the value; lists are kept as JSON
 */
public record Variable<T>(String name, Class<T> type) {

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class);
    }

    /** An instant, as the engine's timers and due dates want it. */
    public static Variable<Date> instant(String name) {
        return new Variable<>(name, Date.class);
    }

    /** A list of ids or other texts. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Variable<Collection<String>> texts(String name) {
        return new Variable<>(name, (Class) Collection.class);
    }

    /** The value, null if it is not set. */
    public T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /** The value, null if it is not set. */
    public T in(Map<String, ?> variables) {
        return type.cast(variables.get(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, EngineValues.routing(value));
    }
}
