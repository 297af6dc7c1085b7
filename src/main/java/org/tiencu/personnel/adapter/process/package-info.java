/**
 * What the models of {@code processes/personnel/} are connected to, one package per process: a contract class with the
 * names used in the model, and the handlers of its tasks and service tasks, each calling one use case.
 */
package org.tiencu.personnel.adapter.process;
