/** The composition of a list of candidates: which groups have which share, and which the law wants them to have. */
package org.tiencu.election.domain.structure;
