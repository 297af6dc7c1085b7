package org.tiencu.platform.sheet;

import java.util.function.Function;

/**
 * A list of a unit that can be taken away.
 *
 * @param key its name in addresses
 * @param name Vietnamese name
 * @param table what the current user may see of the list, by the code of the unit
 */
public record ListDownload(String key, String name, Function<String, SheetTable> table) {
}
