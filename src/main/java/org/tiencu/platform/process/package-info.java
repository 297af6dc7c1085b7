/**
 * Everything between the engine and the business: one deployment per folder of {@code processes/}, the gate that every
 * completed task and every started case goes through, and the handlers behind it.
 *
 * <p>Form data never becomes process variables. A door of the engine (Tasklist, {@code /engine-rest}, our own API)
 * hands the form to {@link org.tiencu.platform.process.FormGate}, the form's contract checks it, a
 * {@link org.tiencu.platform.process.TaskHandler} passes it to one use case, and only what routes the process stays
 * in the engine.
 */
package org.tiencu.platform.process;
