/** Connects the voter list of a commune with its model. */
package org.tiencu.election.adapter.process.voterlist;
