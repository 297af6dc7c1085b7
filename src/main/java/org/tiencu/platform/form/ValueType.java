package org.tiencu.platform.form;

import java.util.function.Consumer;

/** What a kind of field accepts and returns. Values given to it are plain ({@link Values#plain}). */
interface ValueType {

    /** What form-js puts into the data for a field that has no value. */
    Object unset();

    /** The value as the browser would hold it; never fails, falls back to {@link #unset()}. Seen by FEEL only. */
    Object held(Object raw);

    /** The normalised value, or null if the field is empty. */
    Object read(Object raw, Surroundings surroundings) throws UnreadableValue;

    /** Reports every rule that a value returned by {@link #read} breaks. */
    default void validate(Object value, Surroundings surroundings, Consumer<String> problems) {
    }

    /** What an empty field returns; null leaves it out. */
    default Object whenEmpty() {
        return null;
    }

    /** Whether "required" is not met. */
    default boolean isMissing(Object value) {
        return value == null;
    }
}
