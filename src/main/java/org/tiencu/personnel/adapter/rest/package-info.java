/** {@code /api/appointments} and {@code /api/ballots}: what integrators call. */
package org.tiencu.personnel.adapter.rest;
