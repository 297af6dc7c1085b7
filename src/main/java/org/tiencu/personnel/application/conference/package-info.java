/**
 * Use cases of one voting step, from summoning to the confirmed minutes. {@link
 * org.tiencu.personnel.application.conference.ResultSecrecy} says who may know a result that is not announced yet.
 */
package org.tiencu.personnel.application.conference;
