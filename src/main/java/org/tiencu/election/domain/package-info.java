/** The rules of elections in plain Java. */
package org.tiencu.election.domain;
