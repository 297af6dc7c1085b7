/** An election, the cases in which its units prepare it, and their milestones. */
package org.tiencu.election.domain.preparation;
