/** Connects requests about personal data with their model. */
package org.tiencu.desk.adapter.process.datarequest;
