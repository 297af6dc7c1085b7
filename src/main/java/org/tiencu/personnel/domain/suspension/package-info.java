/** A suspension from work: why, from when until when. */
package org.tiencu.personnel.domain.suspension;
