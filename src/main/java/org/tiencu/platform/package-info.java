/**
 * What every business context needs and none of them owns: database, security, process deployment, the form contract,
 * working days, web errors. No class here knows a business word.
 */
package org.tiencu.platform;
