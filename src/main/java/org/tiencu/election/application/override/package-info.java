/** The National Election Council moves a step: the decision, its trace, and what it changes in every running case. */
package org.tiencu.election.application.override;
