/** Connects the withdrawal, removal or death of a candidate with its model. */
package org.tiencu.election.adapter.process.candidacyend;
