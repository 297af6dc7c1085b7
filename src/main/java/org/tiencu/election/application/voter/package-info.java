/** Compiling, posting and freezing the voter list of a commune, changing it, and complaints about it. */
package org.tiencu.election.application.voter;
