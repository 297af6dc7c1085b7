/** The numbers and lists of the law, read from the decision tables as they are deployed. */
package org.tiencu.personnel.adapter.process.rules;
