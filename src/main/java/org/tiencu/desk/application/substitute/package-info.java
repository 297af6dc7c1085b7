/** Absence and substitution: naming a substitute, his rights while it is in force, and the record of what he did. */
package org.tiencu.desk.application.substitute;
