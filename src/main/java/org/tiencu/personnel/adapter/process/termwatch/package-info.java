/** Connects the daily watch over terms that end with its model. */
package org.tiencu.personnel.adapter.process.termwatch;
