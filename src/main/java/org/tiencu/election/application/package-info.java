/** Use cases of elections. */
package org.tiencu.election.application;
