/** {@code /api/elections}: what integrators call. */
package org.tiencu.election.adapter.rest;
