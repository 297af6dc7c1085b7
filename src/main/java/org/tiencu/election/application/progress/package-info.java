/** How far an election is prepared: the country, a province, a unit. */
package org.tiencu.election.application.progress;
