/** Connects the candidacy of one person with its model. */
package org.tiencu.election.adapter.process.candidacy;
