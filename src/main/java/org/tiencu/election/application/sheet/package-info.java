/** Lists of an election to take away as spreadsheets: what the pages and the interface show, in the same order. */
package org.tiencu.election.application.sheet;
