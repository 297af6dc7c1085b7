/** Who may stand in for whom, when and in which kinds of cases. */
package org.tiencu.desk.domain.substitute;
