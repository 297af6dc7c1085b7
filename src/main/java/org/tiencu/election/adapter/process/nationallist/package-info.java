/** Connects the national list of candidates for the National Assembly with its model. */
package org.tiencu.election.adapter.process.nationallist;
