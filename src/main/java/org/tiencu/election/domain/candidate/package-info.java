/** The people who stand for election, how far each is, and the order of their names. */
package org.tiencu.election.domain.candidate;
