package org.tiencu.platform.process;

/**
 * Several calls of the engine as one of its commands: it writes its rows once, when the command ends. Called after the
 * domain has written its own, all of the product locks rows in the same order, the domain's before the engine's, as
 * the jobs of the engine do.
 */
@FunctionalInterface
interface EngineCommand {

    void run(Runnable calls);
}
