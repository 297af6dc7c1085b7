package org.tiencu.desk.domain.substitute;

import java.util.Map;
import java.util.Set;

/**
 * Kinds of cases, as they were chosen: {@code *} for all, {@code folder/*} for those of a folder of processes, or ids of
 * processes. All and folders take in what is added to them later.
 */
public record Kinds(Set<String> chosen) {

    public static final String ALL = "*";
    private static final String FOLDER = "/*";

    public Kinds {
        chosen = Set.copyOf(chosen);
    }

    /** How a whole folder is chosen. */
    public static String folder(String name) {
        return name + FOLDER;
    }

    public boolean all() {
        return chosen.contains(ALL);
    }

    /**
     * Whether cases of the process are covered.
     *
     * @param folder the folder of the process, null if it is in none
     */
    public boolean covers(String processId, String folder) {
        return all() || chosen.contains(processId) || folder != null && chosen.contains(folder(folder));
    }

    /**
     * Whether both cover something.
     *
     * @param folders the folder of each process
     */
    public boolean overlap(Kinds other, Map<String, String> folders) {
        return all() || other.all() || covered(other, folders) || other.covered(this, folders);
    }

    private boolean covered(Kinds other, Map<String, String> folders) {
        return other.chosen.stream().anyMatch(one -> chosen.contains(one) || covers(one, folders.get(one)));
    }
}
