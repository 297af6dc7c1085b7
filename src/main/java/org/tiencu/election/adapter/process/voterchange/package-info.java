/** Connects the changes of a voter list with their model. */
package org.tiencu.election.adapter.process.voterchange;
