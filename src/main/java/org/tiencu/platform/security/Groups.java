package org.tiencu.platform.security;

/** Names of the engine's groups that this package knows by itself; all others are {@code role@unit}. */
public final class Groups {

    /** Administrators of the installation, the engine's own name for them. */
    public static final String ADMINISTRATORS = "camunda-admin";

    /** Analysts who may deploy models from Camunda Modeler. */
    public static final String DESIGNERS = "process-designer";

    private Groups() {
    }

    /** The group of those who hold a role in a unit, such as {@code organisation-commission@01}. */
    public static String of(String role, String unit) {
        return role + "@" + unit;
    }
}
