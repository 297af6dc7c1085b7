/**
 * Use cases of succession planning: the draft with its checks, whom the conferences vote on, the approval, and what is
 * written into the planning. {@link org.tiencu.personnel.application.planning.PlanningView} is what may be read of a plan.
 */
package org.tiencu.personnel.application.planning;
