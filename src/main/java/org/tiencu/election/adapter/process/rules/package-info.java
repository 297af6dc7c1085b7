/** The decision tables in {@code processes/election/} as the use cases ask them. */
package org.tiencu.election.adapter.process.rules;
