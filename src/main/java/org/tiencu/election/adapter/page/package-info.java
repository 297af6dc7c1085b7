/** Pages that show how far an election is prepared. */
package org.tiencu.election.adapter.page;
