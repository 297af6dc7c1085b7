package org.tiencu.platform.process;

/**
 * A part of the work that has a list of its own in Tasklist; a bean of this type is found by itself.
 *
 * @param folder folder below {@code processes/} with the processes of this part
 * @param name what officials call it, in Vietnamese
 */
public record ProcessArea(String folder, String name) {

    /** Whether a deployment of the product belongs to it. */
    boolean holds(String deploymentName) {
        return deploymentName.startsWith(ProcessDeployer.ROOT + folder + "/");
    }
}
