/** Use cases of the desk and the ports that contexts and adapters implement. */
package org.tiencu.desk.application;
