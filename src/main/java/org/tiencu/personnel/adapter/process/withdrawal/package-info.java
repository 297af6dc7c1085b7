/** Connects the withdrawal of an appointment case, or of one person in it, with its model. */
package org.tiencu.personnel.adapter.process.withdrawal;
