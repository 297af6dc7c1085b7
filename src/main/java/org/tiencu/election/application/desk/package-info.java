/** What the cases of elections tell the desk: no name of a person, and of a paper only that there is one. */
package org.tiencu.election.application.desk;
