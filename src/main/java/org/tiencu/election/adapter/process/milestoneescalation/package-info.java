/** Connects the report of a missed milestone to the higher unit with its model. */
package org.tiencu.election.adapter.process.milestoneescalation;
