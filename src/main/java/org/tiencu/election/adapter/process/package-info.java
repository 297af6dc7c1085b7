/** Connects the models in {@code processes/election/} with the use cases: one package for each process. */
package org.tiencu.election.adapter.process;
