/** Use cases of the vetting of one person: dossier, conditions, opinions, report. */
package org.tiencu.personnel.application.vetting;
