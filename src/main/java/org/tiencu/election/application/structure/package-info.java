/** What the lists of candidates are made of, in which order they stand, and publishing them. */
package org.tiencu.election.application.structure;
