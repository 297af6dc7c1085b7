/** Connects transfer, rotation and secondment with their model. */
package org.tiencu.personnel.adapter.process.transfer;
