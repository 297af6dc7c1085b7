/** Who stands for election: the lists of candidates and what happens to each candidate on his way to them. */
package org.tiencu.election.application.candidate;
