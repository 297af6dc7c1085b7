/** Use cases of transfer, rotation and secondment, and what they need from tables of law and from the database. */
package org.tiencu.personnel.application.transfer;
