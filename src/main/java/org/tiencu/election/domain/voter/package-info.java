/** Voter lists as numbers, and what a change of them does to the numbers. No voter stands here. */
package org.tiencu.election.domain.voter;
