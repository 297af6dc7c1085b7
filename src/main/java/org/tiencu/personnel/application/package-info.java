/** Use cases of personnel work and the ports that the adapters implement. One package per act. */
package org.tiencu.personnel.application;
