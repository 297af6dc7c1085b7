/** The vetting of one person: the dossier and its items, the conditions with their reasons, the opinions. */
package org.tiencu.personnel.domain.vetting;
